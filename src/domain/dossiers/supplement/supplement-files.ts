import { conditionalParts } from '#domain/drafts';
import {
  type CheckedFile,
  type FileInfo,
  type KeepDeps,
  keepFile,
  listFiles,
  listRemovedFiles,
  removeFile,
  restoreFile,
} from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { DossierEvent, DossierRef } from '#domain/ledger';
import { getVersion } from '#domain/procedures';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { lockAwaiting } from './lock-awaiting.ts';

/** The part of a paper that was asked for and belongs to none of the procedure's own parts. */
export const OTHER_PART = 'other';

/** What the filer has added since the last request: the only files that may still be taken away. */
export function addedSince(d: Pick<Dossier, 'supplementRequest'>, files: FileInfo[]): FileInfo[] {
  const requestedAt = d.supplementRequest ? new Date(d.supplementRequest.askedAt) : undefined;
  return requestedAt ? files.filter((f) => !f.madeByProgram && f.createdAt > requestedAt) : [];
}

/**
 * Tells what the dossier holds from what its filer has added and not sent yet, which is nobody else's to see. Sent is what an event of the
 * ledger names; what was still unsent when the dossier was withdrawn stays unsent.
 */
export function splitUnsent(
  dossier: Pick<Dossier, 'supplementRequest'>,
  files: FileInfo[],
  events: Pick<DossierEvent, 'verb' | 'detail'>[],
): { sent: FileInfo[]; unsent: FileInfo[] } {
  const sentIds = new Set(
    events.filter((e) => e.verb === 'supplement').flatMap((e) => e.detail['files'] ?? []),
  );
  const unsent = new Set(addedSince(dossier, files).filter((f) => !sentIds.has(f.id)));
  return { sent: files.filter((f) => !unsent.has(f)), unsent: [...unsent] };
}

/**
 * Keeps a file that the filer adds because it was asked for, or because answers that are to be corrected may ask for it. What was filed
 * before stays, so `maxFiles` counts the added ones.
 * Refuses 'supplement.closed' when nothing is asked for any more, 'supplement.not-asked' for another part, 'supplement.same-file' when the
 * dossier had this very content before the request, whatever its name, and what `keepFile` refuses. @throws NotFound for everybody but the filer
 */
export async function addSupplementFile(tx: Tx, deps: KeepDeps, o: SupplementFile): Promise<FileInfo> {
  const dossier = await lockAwaiting(tx, o.ref, o.citizen);
  if (!(await isWanted(tx, dossier, o.partId))) throw new Refusal('supplement.not-asked', {}, 422);
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  const filesOfPart = (await listFiles(tx, subject)).filter((f) => f.partId === o.partId);
  const added = addedSince(dossier, filesOfPart);
  const former = filesOfPart.filter((f) => !added.includes(f));
  const sameFile = former.find((f) => f.sha256 === o.checked.sha256);
  if (sameFile) throw new Refusal('supplement.same-file', { name: o.checked.name, kept: sameFile.name }, 422);
  return keepFile(tx, deps, o.checked, {
    subject,
    partId: o.partId,
    maxFiles: former.length + o.maxFiles,
    uploadedBy: o.citizen,
    now: o.now,
  });
}

/**
 * Takes away a file that was added since the request; one that was filed before is part of the dossier. It can be undone for an hour.
 * @throws NotFound
 */
export async function removeSupplementFile(
  tx: Tx,
  o: { ref: DossierRef; citizen: Citizen; fileId: string; now: Date },
): Promise<void> {
  const dossier = await lockAwaiting(tx, o.ref, o.citizen);
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  const added = addedSince(dossier, await listFiles(tx, subject));
  if (!added.some((f) => f.id === o.fileId)) throw new NotFound('file');
  await removeFile(tx, subject, o.fileId, o.now, { canBeUndone: true });
}

/** The files that the filer has added since the last request and taken away, as long as that can be undone. */
export async function listRemovedSupplementFiles(
  db: Reader,
  dossier: Dossier,
  now: Date,
): Promise<FileInfo[]> {
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  return addedSince(dossier, await listRemovedFiles(db, subject, now));
}

/**
 * Undoes the removal of a file that was added since the request. Refuses 'supplement.closed' and whatever `restoreFile` refuses, also
 * 'file.too-many' when its part has `maxFiles` added ones without it. @throws NotFound
 */
export async function restoreSupplementFile(
  tx: Tx,
  o: { ref: DossierRef; citizen: Citizen; fileId: string; maxFiles: (partId: string) => number },
): Promise<void> {
  const dossier = await lockAwaiting(tx, o.ref, o.citizen);
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  await restoreFile(tx, subject, o.fileId);
  const added = addedSince(dossier, await listFiles(tx, subject));
  const file = added.find((f) => f.id === o.fileId);
  if (!file) throw new NotFound('file'); // taken away before this request
  const max = o.maxFiles(file.partId);
  if (added.filter((f) => f.partId === file.partId).length > max)
    throw new Refusal('file.too-many', { max }, 422);
}

async function isWanted(tx: Tx, dossier: Dossier, partId: string): Promise<boolean> {
  const targets = dossier.supplementRequest?.items.map((i) => i.target) ?? [];
  if (targets.includes(partId)) return true;
  if (!targets.includes('form')) return false;
  const { content } = await getVersion(tx, dossier.versionId);
  return conditionalParts(content, dossier.caseId).some((p) => p.id === partId);
}

export interface SupplementFile {
  ref: DossierRef;
  citizen: Citizen;
  partId: string;
  checked: CheckedFile;
  /** The most files that may be added to this part. */
  maxFiles: number;
  now: Date;
}
