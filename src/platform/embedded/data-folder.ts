import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closedTo } from './enterable.ts';
import { type RunAs, runAs } from './run-as.ts';

const FOR_ROOT = '/var/lib/mot-cua';

/**
 * Makes the data folder if need be, and makes sure that this process can write in it and that PostgreSQL's user can pass through
 * it.
 * @throws FolderUnusable naming the folder that is in the way; folders above the data folder are never changed.
 */
export function prepareDataFolder(folder: string, o: { database: boolean }): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (e) {
    const closed = closedTo(folder, {});
    const code = (e as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new FolderUnusable(folder, 'no-folder');
    throw new FolderUnusable(closed ?? folder, closed ? 'enter' : 'write');
  }
  if (!o.database) return;
  const as = runAs();
  if (closedTo(folder, as) === folder) letThrough(folder, as);
  const closed = closedTo(folder, as);
  if (closed) throw new FolderUnusable(closed, 'enter-as-database');
}

/**
 * Where the data are kept when no setting says so: in the program's own folder; as root, when that folder is closed to PostgreSQL's
 * user (a clone under /root), in a place of its own under /var/lib.
 */
export function usualDataFolder(program: string): string {
  if (!closedTo(program, runAs())) return join(program, 'data');
  return join(FOR_ROOT, createHash('sha256').update(program).digest('hex').slice(0, 12));
}

/** The data folder, or one above it, cannot be used; `reason` says why. */
export class FolderUnusable extends Error {
  readonly folder: string;
  readonly reason: 'no-folder' | 'enter' | 'write' | 'enter-as-database';

  constructor(folder: string, reason: FolderUnusable['reason']) {
    super(`${folder}: ${reason}`);
    this.name = 'FolderUnusable';
    this.folder = folder;
    this.reason = reason;
  }
}

// PostgreSQL's group may pass through and nothing more: what is inside has modes of its own.
function letThrough(folder: string, as: RunAs): void {
  const s = statSync(folder);
  if (as.gid === undefined || s.uid !== process.getuid?.()) return;
  chownSync(folder, s.uid, as.gid);
  chmodSync(folder, (s.mode & 0o777) | 0o010);
}
