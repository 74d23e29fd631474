import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileDeps, StoredFile } from './file.ts';
import { inspectApart } from './inspect-apart.ts';
import type { InspectedFile } from './inspect-file.ts';
import { openFile } from './open-file.ts';

export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A folder of one's own in `folder`, and nothing of it afterwards. */
export async function* inFolder<T>(
  folder: string,
  work: (own: string) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(join(folder, 'check-'));
  try {
    yield* work(own);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/**
 * Reads a kept file as if it came today, in a process with bounds. It lies readable at `path` until `then` is done; a picture lies there
 * as it would be kept.
 */
export async function readKeptFile<T>(
  deps: FileDeps,
  file: StoredFile,
  path: string,
  then: (read: ReadAnew) => Promise<T> | T,
): Promise<T> {
  try {
    await pipeline(openFile(deps, file), createWriteStream(path, { mode: 0o600 }));
  } catch {
    await rm(path, { force: true });
    return then({ refusal: 'unreadable' });
  }
  try {
    return await then(await inspectApart({ path, type: file.type }, 'kept files'));
  } finally {
    await rm(path, { force: true });
  }
}

/** As it was inspected; or its bytes are gone or changed. */
export type ReadAnew = Omit<InspectedFile, 'refusal'> & { refusal?: InspectedFile['refusal'] | 'unreadable' };
