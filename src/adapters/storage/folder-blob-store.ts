import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BlobStore, fileOfBlob } from '#domain/files';

/**
 * Blobs as files of one folder, spread over 256 subfolders by the last two characters of the id (the first ones are its time, alike
 * for a whole day).
 */
export function folderBlobStore(dir: string): BlobStore {
  const pathOf = (name: string) => {
    const id = fileOfBlob(name);
    if (!id) throw new Error('not the name of a blob');
    return join(dir, id.slice(-2), name);
  };
  return {
    async put(name, body) {
      const path = pathOf(name);
      const part = `${path}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await write(part, body);
        await rename(part, path);
      } catch (e) {
        await rm(part, { force: true });
        throw e;
      }
      await sync(dirname(path));
    },
    get: (name) => createReadStream(pathOf(name)),
    has: (name) =>
      stat(pathOf(name)).then(
        (s) => s.isFile() && s.size > 0,
        () => false,
      ),
    remove: (name) => rm(pathOf(name), { force: true }),
    async *olderThan(ms) {
      const before = Date.now() - ms;
      for (const folder of await names(dir)) {
        for (const name of await names(join(dir, folder))) {
          const path = join(dir, folder, name);
          const written = (await stat(path).catch(() => undefined))?.mtimeMs;
          if (written === undefined || written > before) continue;
          if (fileOfBlob(name)) yield name;
          else if (name.endsWith('.part')) await rm(path, { force: true });
        }
      }
    },
  };
}

// Written to the disk before the row that names it is committed: what was acknowledged survives a power cut
async function write(path: string, body: Readable): Promise<void> {
  await pipeline(body, createWriteStream(path, { mode: 0o600, flush: true }));
}

async function sync(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  // some file systems cannot sync a folder; the file itself is safe already
  await handle.sync().catch(() => {});
  await handle.close();
}

async function names(dir: string): Promise<string[]> {
  return readdir(dir).catch(() => []);
}
