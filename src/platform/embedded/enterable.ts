import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunAs } from './run-as.ts';

/** The first folder on the way to `path` that the user may not enter, or undefined when the way is open. */
export function closedTo(path: string, as: RunAs): string | undefined {
  const way: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    way.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return way.find((folder) => existsSync(folder) && !mayEnter(folder, as));
}

function mayEnter(folder: string, as: RunAs): boolean {
  if (as.uid === undefined) return opens(folder);
  const s = statSync(folder);
  if (s.uid === as.uid) return (s.mode & 0o100) !== 0;
  if (s.gid === as.gid) return (s.mode & 0o010) !== 0;
  return (s.mode & 0o001) !== 0;
}

function opens(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
