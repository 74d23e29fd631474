import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The URLs of built browser files by their stable name ('styles.css', 'app.js', 'favicon.svg', …), read once from
 * `<distDir>/manifest.json`. A name that is not in the manifest throws: a page must not go out without its styles.
 */
export function loadAssets(distDir: string): Assets {
  const manifest = readManifest(join(distDir, 'manifest.json'));
  return {
    folder: join(distDir, 'assets'),
    url(name) {
      const url = manifest.get(name);
      if (url === undefined) throw new Error(`no built asset is called "${name}"`);
      return url;
    },
  };
}

function readManifest(file: string): Map<string, string> {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof content !== 'object' || content === null) throw new Error(`${file} is not a manifest`);
  return new Map(Object.entries(content).map(([name, url]) => [name, String(url)]));
}

export interface Assets {
  /** Where the files lie that `/assets/` serves. */
  folder: string;
  url(name: string): string;
}
