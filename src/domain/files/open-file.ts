import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openDataKey } from './data-key.ts';
import { type FileDeps, MIME, type StoredFile } from './file.ts';
import { opened } from './sealed-bytes.ts';

/** The file's bytes as they were uploaded. The stream fails, never lies, when the stored bytes were changed or are gone. */
export function openFile(deps: FileDeps, file: StoredFile): Readable {
  // the key first: a stream that nobody reads must not be left open when it is the wrong one
  const key = openDataKey(deps.keys, file.id, file.sealedKey);
  return opened(deps.blobs.get(file.id), key);
}

/** The whole file in memory, for what is printed or sent; everything else streams with `openFile`. */
export function readFile(deps: FileDeps, file: StoredFile): Promise<Buffer> {
  return buffer(openFile(deps, file));
}

/** What a door sends: `bytes(d.stream, { type: d.type, filename: d.filename })`; inline only when the program made it. */
export function downloadOf(deps: FileDeps, file: StoredFile): Download {
  return {
    type: MIME[file.type],
    filename: file.name,
    stream: openFile(deps, file),
    inline: file.madeByProgram,
  };
}

export interface Download {
  type: string;
  filename: string;
  stream: Readable;
  inline: boolean;
}
