import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { anotherBlobOf } from './blob-name.ts';
import { newDataKey } from './data-key.ts';
import type { FileDeps, FileSubject, StoredFile } from './file.ts';
import { countPictures, selectPictures, writeAnew } from './files.store.ts';
import { BEFORE_ALL, inFolder, type ReadAnew, readKeptFile } from './read-kept-file.ts';
import { encryptStream } from './sealed-bytes.ts';

const BATCH = 100;

/**
 * Writes the pictures of dossiers and results anew that still have beside them what is taken out of a picture when it comes today (where
 * it was taken, what follows its end), one after another in the order of their ids; `after` goes on behind one. The file keeps its id, by
 * which ledger and pages name it; its row says what had come. The new bytes are durable before the row names them, under a key of
 * their own, and those that came are swept a day later. It may be stopped, run again, and run twice at a time. A picture that would be
 * refused today stays as it is.
 */
export async function cleanKeptPictures(
  d: { db: Db; clock: Clock } & FileDeps,
  o: { folder: string; after?: string },
): Promise<{ all: number; pictures: AsyncGenerator<CleanedPicture> }> {
  const from = o.after ?? BEFORE_ALL;
  const pictures = inFolder<CleanedPicture>(o.folder, async function* (folder) {
    for (let files = await selectPictures(d.db, from, BATCH); files.length > 0; ) {
      for (const file of files) {
        const path = join(folder, file.id);
        const outcome = await readKeptFile(d, file, path, (read) => keepWhatIsLeft(d, file, path, read));
        yield { id: file.id, subject: file.subject, outcome };
      }
      files = await selectPictures(d.db, files.at(-1)?.id ?? BEFORE_ALL, BATCH);
    }
  });
  return { all: await countPictures(d.db, from), pictures };
}

async function keepWhatIsLeft(
  d: { db: Db; clock: Clock } & FileDeps,
  file: StoredFile,
  path: string,
  { refusal, cleaned }: ReadAnew,
): Promise<CleanedPicture['outcome']> {
  if (refusal) return refusal;
  if (!cleaned || cleaned.sha256 === file.sha256) return 'clean';
  const blob = anotherBlobOf(file.id);
  const { key, sealedKey } = newDataKey(d.keys, file.id);
  await d.blobs.put(blob, encryptStream(createReadStream(path), key));
  const { bytes, sha256 } = cleaned;
  const now = d.clock.now();
  if (await d.db.tx((tx) => writeAnew(tx, file, { blob, sealedKey, bytes, sha256, now }))) return 'cleaned';
  await d.blobs.remove(blob);
  return 'changed';
}

export interface CleanedPicture {
  id: string;
  subject: FileSubject;
  /** `clean`: nothing had to be taken out. `changed`: it was removed or written anew meanwhile. Else why it stays as it is. */
  outcome: 'clean' | 'cleaned' | 'changed' | NonNullable<ReadAnew['refusal']>;
}
