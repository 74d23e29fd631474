import type { Stats } from 'node:fs';
import { chmod, chown, copyFile, lstat, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a folder with its modes and, as root, its owners, and writes every file to the disk. Files that vanish meanwhile are
 * ignored. `skip` gets the path inside the folder; a folder that is skipped is not created either.
 */
export async function copyTree(from: string, to: string, skip = (_path: string) => false): Promise<void> {
  await copyOne(from, to, '', skip);
}

async function copyOne(
  from: string,
  to: string,
  path: string,
  skip: (path: string) => boolean,
): Promise<void> {
  const source = join(from, path);
  const target = join(to, path);
  const s = await lstat(source).catch(missing);
  if (!s) return;
  if (s.isDirectory()) {
    await mkdir(target, { recursive: true, mode: 0o700 });
    for (const name of await readdir(source)) {
      const inside = join(path, name);
      if (!skip(inside)) await copyOne(from, to, inside, skip);
    }
    await alike(target, s);
  } else if (s.isFile()) {
    if (
      (await copyFile(source, target).catch(missing)) === undefined &&
      !(await lstat(target).catch(missing))
    )
      return;
    await alike(target, s);
    const handle = await open(target, 'r+');
    await handle.sync();
    await handle.close();
  }
}

async function alike(target: string, s: Stats): Promise<void> {
  if (process.getuid?.() === 0) await chown(target, s.uid, s.gid);
  await chmod(target, s.mode & 0o777);
}

function missing(e: NodeJS.ErrnoException): undefined {
  if (e.code !== 'ENOENT') throw e;
}
