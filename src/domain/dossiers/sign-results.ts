import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileDeps, getFile, openFile } from '#domain/files';
import type { Officer } from '#domain/journal';
import { type Signing, signUploaded } from '#domain/signing';
import type { Db } from '#platform/db/db.ts';
import type { SignedResults } from './keep-signed.ts';
import { deskOf } from './reading/desk-of.ts';
import { agencyOfCode, type OpenDossier } from './reading/open-dossier.ts';

/**
 * The papers of a result that is about to be recorded, signed by the agency that decides, each by the id of the file that it is made of.
 * A paper that somebody has signed already is not among them: it is recorded as it was uploaded. Asked outside of a transaction; nothing is
 * changed by it, and what is signed counts only once `recordResult` takes it. Refuses what `signUploaded` does.
 */
export async function signResults(
  d: FileDeps & Signing & { db: Db },
  { dossier, results }: Pick<OpenDossier, 'dossier' | 'results'>,
  o: ToSign,
): Promise<SignedResults> {
  const signed: SignedResults = new Map();
  if (!d.signer) return signed;
  const { ownerAgencyId, id, code } = dossier;
  const subject = { kind: 'result', ownerAgencyId, id } as const;
  const agency = { id: ownerAgencyId, code: agencyOfCode(code) ?? '', name: dossier.ownerAgencyName };
  const { place: location } = await deskOf(d.db, dossier.receiverAgencyId);
  await mkdir(o.folder, { recursive: true, mode: 0o700 });
  for (const { id: fileId } of results) {
    const path = join(o.folder, randomUUID());
    try {
      const file = await getFile(d.db, subject, fileId);
      await pipeline(openFile(d, file), createWriteStream(path, { mode: 0o600 }));
      const { reason, now: at } = o;
      const paper = await signUploaded(d, path, { agency, reason, location, at, who: o.officer.officerId });
      if (paper) signed.set(fileId, paper);
    } finally {
      await rm(path, { force: true });
    }
  }
  return signed;
}

interface ToSign {
  /** What the signature says why. */
  reason: string;
  /** Where a paper lies readable for as long as it is being signed. */
  folder: string;
  officer: Officer;
  now: Date;
}
