import { hasLostNumber } from '#domain/accounts';
import { type FileInfo, getFile, listFilesOf, type StoredFile } from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { addedSince } from '../supplement/supplement-files.ts';
import { commonNameOf, type MyDossier, selectFiledLast } from './list-mine.store.ts';

const DOSSIERS = 50;

/**
 * The papers of the last fifty dossiers that a party sent, the last first: what it sent with them, and the results of those that were
 * returned. What was added to a supplement that is not sent yet is not among it. The same content is there once. What the program printed is not: it is made anew whenever it is asked for. Two queries.
 */
export async function listOwnPapers(db: Reader, citizen: Citizen): Promise<OwnPaper[]> {
  const dossiers = await selectFiledLast(db, citizen.partyId, DOSSIERS);
  const files = await listFilesOf(
    db,
    dossiers.flatMap(({ id, ownerAgencyId, status }) => [
      { kind: 'dossier' as const, id, ownerAgencyId },
      ...(status === 'returned' ? [{ kind: 'result' as const, id, ownerAgencyId }] : []),
    ]),
  );
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const unsent = new Set(
    dossiers
      .filter(({ status }) => status === 'awaiting_supplement')
      .flatMap((dossier) => {
        const own = files.filter(({ subject }) => subject.kind === 'dossier' && subject.id === dossier.id);
        return addedSince(dossier, own);
      }),
  );
  const names = new Map<string, MyDossier['commonName']>();
  for (const { versionId } of dossiers) names.set(versionId, await commonNameOf(db, versionId));
  const seen = new Set<string>();
  return files.flatMap((file) => {
    const dossier = byId.get(file.subject.id);
    const isResult = file.subject.kind === 'result';
    if (!dossier || unsent.has(file) || (file.madeByProgram && !isResult) || seen.has(file.sha256)) return [];
    seen.add(file.sha256);
    const { code, procedureName, versionId } = dossier;
    // what was doubtful of it was said where it was sent, and its next place looks at it anew
    const paper = { ...file, warnings: [] };
    return [{ file: paper, isResult, dossier: { code, procedureName, commonName: names.get(versionId) } }];
  });
}

/**
 * One of these papers, to be used again. Refuses 'accounts.number-lost' to an account that has lost its number.
 * @throws NotFound for every other file, another party's too
 */
export async function getOwnPaper(tx: Tx, citizen: Citizen, fileId: string): Promise<StoredFile> {
  const paper = (await listOwnPapers(tx, citizen)).find(({ file }) => file.id === fileId);
  if (!paper) throw new NotFound('file');
  if (await hasLostNumber(tx, citizen.accountId)) throw new Refusal('accounts.number-lost', {}, 403);
  return getFile(tx, paper.file.subject, fileId);
}

export interface OwnPaper {
  file: FileInfo;
  /** It is what an agency gave, not what was sent. */
  isResult: boolean;
  /** Where it comes from. */
  dossier: Pick<MyDossier, 'code' | 'procedureName' | 'commonName'>;
}
