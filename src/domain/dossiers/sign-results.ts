import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileDeps, getFile, openFile, type StoredFile } from '#domain/files';
import type { Officer } from '#domain/journal';
import { type Signing, signUploaded, type UploadedPaper } from '#domain/signing';
import type { Db } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { SignedResults } from './keep-signed.ts';
import { deskOf } from './reading/desk-of.ts';
import { agencyOfCode, type OpenDossier } from './reading/open-dossier.ts';
import type { ResultDoubt } from './result-doubts.ts';

/**
 * The papers of a result that is about to be recorded, each by the id of the file that was uploaded: signed by the agency that decides, or
 * as somebody has signed it before, and what is doubtful about them: a signature that is broken, or that the agency's could not be had. Asked
 * outside of a transaction; nothing is changed by it, and what is signed counts only once `recordResult` takes it, which wants the officer's
 * answer to every doubt.
 */
export async function signResults(
  d: FileDeps & Signing & { db: Db },
  { dossier, results }: Pick<OpenDossier, 'dossier' | 'results'>,
  o: ToSign,
): Promise<{ papers: SignedResults; doubts: ResultDoubt[] }> {
  const papers: SignedResults = new Map();
  const doubts: ResultDoubt[] = [];
  const { ownerAgencyId, id, code } = dossier;
  const subject = { kind: 'result', ownerAgencyId, id } as const;
  const agency = { id: ownerAgencyId, code: agencyOfCode(code) ?? '', name: dossier.ownerAgencyName };
  const { place: location } = await deskOf(d.db, dossier.receiverAgencyId);
  await mkdir(o.folder, { recursive: true, mode: 0o700 });
  let away: Refusal | undefined; // the signer is asked once more at the next try, not for the next paper: each time may take long
  const sign = async (file: StoredFile): Promise<UploadedPaper | Refusal> => {
    const path = join(o.folder, randomUUID());
    try {
      await pipeline(openFile(d, file), createWriteStream(path, { mode: 0o600 }));
      const { reason, now: at } = o;
      const toSign = { agency, reason, location, at, who: o.officer.officerId };
      const signed = await signUploaded(away ? { ...d, signer: undefined } : d, path, toSign);
      return signed.signature === 'none' ? (away ?? signed) : signed;
    } catch (e) {
      if (!(e instanceof Refusal) || e.is('not-found')) throw e;
      if (e.is('signing.failed')) away = e;
      return e;
    } finally {
      await rm(path, { force: true });
    }
  };
  for (const { id: fileId } of results) {
    const file = await getFile(d.db, subject, fileId);
    const signed = await sign(file);
    const isNot = signed instanceof Refusal;
    papers.set(fileId, isNot ? { signature: 'none' } : signed);
    const why = isNot
      ? signed
      : signed.signature === 'broken' && new Refusal('result.signature-broken', { name: file.name }, 422);
    if (why) doubts.push({ sha256: file.sha256, why });
  }
  return { papers, doubts };
}

interface ToSign {
  /** What the signature says why. */
  reason: string;
  /** Where a paper lies readable for as long as it is being signed. */
  folder: string;
  officer: Officer;
  now: Date;
}
