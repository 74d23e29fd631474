import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { FileInfo, FileSubject, StoredFile } from './file.ts';
import { selectFile, selectFiles, selectFilesOf, selectRemoved } from './files.store.ts';
import { infoOf } from './keep-file.ts';
import { UNDO_MS } from './remove-file.ts';

/** The files of a draft, dossier, result or template that count, ordered by part and then by arrival. */
export async function listFiles(db: Reader, subject: FileSubject): Promise<FileInfo[]> {
  return (await selectFiles(db, subject)).map(infoOf);
}

/** The files of several subjects that count, the last that came first, in one query. */
export async function listFilesOf(db: Reader, subjects: readonly FileSubject[]): Promise<FileInfo[]> {
  return (await selectFilesOf(db, subjects)).map(infoOf);
}

/** The files of a subject whose removal can be undone at `now`, in the order in which they were removed. */
export async function listRemovedFiles(db: Reader, subject: FileSubject, now: Date): Promise<FileInfo[]> {
  return (await selectRemoved(db, subject, new Date(now.getTime() - UNDO_MS))).map(infoOf);
}

/** One file of a subject that the caller may see. The id of a file of another subject finds nothing. */
export async function findFile(
  db: Reader,
  subject: FileSubject,
  id: string,
): Promise<StoredFile | undefined> {
  return isId(id) ? selectFile(db, subject, id) : undefined;
}

/** @throws NotFound */
export async function getFile(db: Reader, subject: FileSubject, id: string): Promise<StoredFile> {
  const file = await findFile(db, subject, id);
  if (!file) throw new NotFound('file');
  return file;
}
