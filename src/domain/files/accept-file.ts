import type { Tx } from '#platform/db/db.ts';
import type { CardFields } from './card-fields.ts';
import { checkFile, type FileRules } from './check-file.ts';
import type { FileDeps, FileInfo, IncomingFile } from './file.ts';
import { type KeepOptions, keepFile } from './keep-file.ts';

/**
 * Checks an uploaded file and keeps it. A door that must not hold a transaction while a picture is looked at calls `checkFile` first
 * and `keepFile` inside.
 * @throws Refusal with the codes of `checkFile` and `keepFile`; nothing is kept then.
 */
export async function acceptFile(
  tx: Tx,
  deps: FileDeps,
  incoming: IncomingFile,
  o: KeepOptions & FileRules,
): Promise<AcceptedFile> {
  const checked = await checkFile(incoming, o);
  const file = await keepFile(tx, deps, checked, o);
  return { ...file, ...(checked.card ? { card: checked.card } : {}) };
}

export interface AcceptedFile extends FileInfo {
  /** What the code on the card says: for comparing with the form now. It is not stored. */
  card?: CardFields;
}
