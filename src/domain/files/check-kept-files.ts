import { join } from 'node:path';
import type { Reader } from '#platform/db/db.ts';
import type { FileDeps, FileSubject } from './file.ts';
import { selectUploaded } from './files.store.ts';
import { BEFORE_ALL, inFolder, type ReadAnew, readKeptFile } from './read-kept-file.ts';

const BATCH = 100;

/**
 * Reads again every uploaded file that counts, one after another in the order of their ids, as if it came today; `after` goes on behind
 * one. It changes nothing. Each is opened in a process with bounds, and lies readable in `folder` while it is.
 */
export function checkKeptFiles(
  db: Reader,
  deps: FileDeps,
  o: { folder: string; after?: string },
): AsyncGenerator<KeptFileCheck> {
  return inFolder(o.folder, async function* (folder) {
    for (let files = await selectUploaded(db, o.after ?? BEFORE_ALL, BATCH); files.length > 0; ) {
      for (const file of files) {
        const { id, subject } = file;
        const found = await readKeptFile(
          deps,
          file,
          join(folder, id),
          ({ refusal, cleaned }) =>
            refusal ?? (cleaned && cleaned.sha256 !== file.sha256 ? 'not-clean' : undefined),
        );
        yield { id, subject, found };
      }
      files = await selectUploaded(db, files.at(-1)?.id ?? BEFORE_ALL, BATCH);
    }
  });
}

/** Why it would be refused today; its bytes are gone or changed; or a picture still has beside it what is taken out today. */
export type KeptFileFault = NonNullable<ReadAnew['refusal']> | 'not-clean';

export interface KeptFileCheck {
  id: string;
  subject: FileSubject;
  /** Undefined when it would be kept as it is. */
  found: KeptFileFault | undefined;
}
