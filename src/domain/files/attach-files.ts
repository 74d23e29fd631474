import type { Tx } from '#platform/db/db.ts';
import type { FileSubject } from './file.ts';
import { moveFiles } from './files.store.ts';

/** Gives all files of one subject to another: those of a draft to its dossier when it is sent. @returns how many. */
export async function attachFiles(tx: Tx, from: FileSubject, to: FileSubject): Promise<number> {
  return moveFiles(tx, from, to);
}
