import { statfs } from 'node:fs/promises';
import { Refusal, type Refused } from './errors.ts';

declare module './errors.ts' {
  interface RefusalCodes {
    /** There is no room for what would have to be kept; nothing of it was. */
    'disk.full': Refused<507>;
  }
}

const KEPT_MS = 1_000;

/**
 * Whether the disk of a folder has room for more. Below `floor` bytes nothing large is taken any more, so that what is left serves the
 * database, and reading goes on. A folder that is not there yet, or that cannot be asked, is not called full.
 */
export function diskSpace(o: DiskOptions): DiskSpace {
  const ask = o.free ?? freeBytes;
  let lastAnswer: { free: number | undefined; at: number } | undefined;
  const free = async (): Promise<number | undefined> => {
    if (!lastAnswer || performance.now() - lastAnswer.at > KEPT_MS)
      lastAnswer = { free: await ask(o.folder).catch(() => undefined), at: performance.now() };
    return lastAnswer.free;
  };
  return {
    floor: o.floor,
    free,
    async isLow() {
      const bytes = await free();
      return bytes !== undefined && bytes < o.floor;
    },
  };
}

/** Refuses 'disk.full' while the disk is almost full: half of what is written would be lost, and the database with it. */
export async function mustHaveSpace(disk: Pick<DiskSpace, 'isLow'>): Promise<void> {
  if (await disk.isLow()) throw new Refusal('disk.full', {}, 507);
}

/** Whether something failed because the disk was full: a file of ours (ENOSPC, EDQUOT), or one of the database (53100). */
export function isDiskFull(e: unknown): boolean {
  const { code, cause } = Object(e) as { code?: unknown; cause?: unknown };
  return ['ENOSPC', 'EDQUOT', '53100'].includes(String(code)) || (cause !== undefined && isDiskFull(cause));
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

interface DiskOptions {
  folder: string;
  floor: number;
  /** How many bytes are free at a folder; asks the file system unless told. */
  free?: (folder: string) => Promise<number>;
}

export interface DiskSpace {
  /** Bytes. */
  floor: number;
  /** Bytes; undefined when the file system does not say. */
  free(): Promise<number | undefined>;
  isLow(): Promise<boolean>;
}
