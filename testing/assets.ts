import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAssets } from '../build.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const SOURCES = ['build.ts', 'build-fonts.ts', 'package-lock.json', 'src/client', 'src/styles'];

/** Builds what the browser loads, once for each state of its sources, and returns the folder. */
export async function testAssets(): Promise<string> {
  const cache = join(ROOT, '.cache/test-assets');
  const folder = join(cache, stateOf(SOURCES));
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  await buildAssets(own);
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true }); // another run built it first
  }
  return folder;
}

function stateOf(sources: string[]): string {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesOf(join(ROOT, source))) {
      const s = statSync(file);
      hash.update(`${file} ${s.size} ${s.mtimeMs}\n`);
    }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .sort();
}
