import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Reader } from '#platform/db/db.ts';
import type { FileDeps, FileSubject, StoredFile } from './file.ts';
import { selectUploaded } from './files.store.ts';
import { inspectApart } from './inspect-apart.ts';
import type { InspectedFile } from './inspect-file.ts';
import { openFile } from './open-file.ts';

const BATCH = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Reads again every uploaded file that counts, one after another in the order of their ids, as if it came today; `after` goes on behind
 * one. It changes nothing. Each is opened in a process with bounds, and lies readable in `folder` while it is.
 */
export async function* checkKeptFiles(
  db: Reader,
  deps: FileDeps,
  o: { folder: string; after?: string },
): AsyncGenerator<KeptFileCheck> {
  await mkdir(o.folder, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(o.folder, 'check-'));
  try {
    for (let files = await selectUploaded(db, o.after ?? BEFORE_ALL, BATCH); files.length > 0; ) {
      for (const file of files) {
        const { id, subject } = file;
        yield { id, subject, found: await inspectKept(deps, file, join(folder, id)) };
      }
      files = await selectUploaded(db, files.at(-1)?.id ?? BEFORE_ALL, BATCH);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inspectKept(
  deps: FileDeps,
  file: StoredFile,
  path: string,
): Promise<KeptFileFault | undefined> {
  try {
    await pipeline(openFile(deps, file), createWriteStream(path, { mode: 0o600 }));
  } catch {
    return 'unreadable';
  }
  const { refusal, kept } = await inspectApart({ path, type: file.type }, 'kept files');
  await rm(path, { force: true });
  return refusal ?? (kept && kept.sha256 !== file.sha256 ? 'not-clean' : undefined);
}

/** Why it would be refused today; its bytes are gone or changed; or a picture still has beside it what is taken out today. */
export type KeptFileFault = NonNullable<InspectedFile['refusal']> | 'unreadable' | 'not-clean';

export interface KeptFileCheck {
  id: string;
  subject: FileSubject;
  /** Undefined when it would be kept as it is. */
  found: KeptFileFault | undefined;
}
