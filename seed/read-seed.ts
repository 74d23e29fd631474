import { readFileSync } from 'node:fs';

/** A JSON file of this folder, as its tests read it. */
export function readSeed<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}
