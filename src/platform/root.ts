import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this program: where `package.json`, `migrations/` and `seed/` stand, whether it runs from `src/` or bundled in `dist/`. */
export const ROOT = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No program folder above ${from}`);
  }
}
