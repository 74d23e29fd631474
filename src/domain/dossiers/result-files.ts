import { type CheckedFile, type FileInfo, type KeepDeps, keepFile, removeFile } from '#domain/files';
import type { Officer } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import { getVersion } from '#domain/procedures';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { lockDossier } from './dossier.store.ts';
import { mustBeWithin } from './may.ts';
import { taskOf } from './route.ts';
import { may } from './state-table.ts';

/** The part under which signed papers stand among a dossier's results. */
const RESULT = 'result';

/**
 * Keeps a signed paper until the result is recorded; only by an officer who may record it, and only until then.
 * Refuses 'dossier.not-now', and what `keepFile` refuses. @throws NotFound for anyone who may not see the dossier
 */
export async function addResultFile(
  tx: Tx,
  deps: KeepDeps,
  o: ResultFile & { checked: CheckedFile; maxFiles: number },
): Promise<FileInfo> {
  const subject = await lockOpenResult(tx, o);
  const { officer, maxFiles, now } = o;
  return keepFile(tx, deps, o.checked, { subject, partId: RESULT, maxFiles, uploadedBy: officer, now });
}

/** Removes a signed paper again; a recorded one is part of the dossier and stays. Refuses 'dossier.not-now'. */
export async function removeResultFile(tx: Tx, o: ResultFile & { fileId: string }): Promise<void> {
  await removeFile(tx, await lockOpenResult(tx, o), o.fileId, o.now);
}

// the lock keeps a paper from coming or going while the result is being recorded
async function lockOpenResult(tx: Tx, { ref, officer }: ResultFile) {
  const dossier = await lockDossier(tx, ref);
  if (!dossier) throw new NotFound('dossier');
  mustBeWithin(officer, dossier);
  const { content } = await getVersion(tx, dossier.versionId);
  if (!may(officer, 'record-result', dossier, taskOf(dossier, content)))
    throw new Refusal('dossier.not-now', { verb: 'record-result', status: dossier.status });
  return { kind: 'result', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
}

interface ResultFile {
  ref: DossierRef;
  officer: Officer;
  now: Date;
}
