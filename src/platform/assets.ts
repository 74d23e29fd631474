import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The URLs of built browser files by their stable name ('styles.css', 'app.js', 'favicon.svg', …), read once from
 * `<distDir>/manifest.json`. A name that is not in the manifest throws: a page must not go out without its styles.
 */
export function loadAssets(distDir: string): Assets {
  const manifest = readManifest(join(distDir, 'manifest.json'));
  const folder = join(distDir, 'assets');
  const url = (name: string) => {
    const found = manifest.get(name);
    if (found === undefined) throw new Error(`no built asset is called "${name}"`);
    return found;
  };
  return { folder, url, arrival: inPage(readFileSync(join(folder, basename(url('arrival.css'))), 'utf8')) };
}

function inPage(text: string): SheetInPage {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
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
  /** The sheet of the pages at which people arrive. */
  arrival: SheetInPage;
}

/** A style sheet that stands in the page itself, and its hash, by which the content security policy lets it in. */
export interface SheetInPage {
  text: string;
  hash: string;
}
