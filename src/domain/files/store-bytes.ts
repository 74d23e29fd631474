import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import type { FileDeps, FileInfo, FileType } from './file.ts';
import { type KeepOptions, keepFile } from './keep-file.ts';

/** Keeps what the program made itself (a receipt, a slip). The same bytes for the same part are kept once. */
export async function storeBytes(
  tx: Tx,
  deps: FileDeps,
  o: Omit<KeepOptions, 'madeByProgram' | 'maxFiles'> & {
    name: string;
    type: FileType;
    body: Buffer;
    pages?: number;
  },
): Promise<FileInfo> {
  const sha256 = createHash('sha256').update(o.body).digest('hex');
  const made = {
    content: o.body,
    name: o.name,
    type: o.type,
    bytes: o.body.length,
    sha256,
    pages: o.pages,
    width: undefined,
    height: undefined,
    warnings: [],
  };
  return keepFile(tx, deps, made, { ...o, madeByProgram: true });
}
