import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openDataKey } from './data-key.ts';
import { type FileDeps, MIME, type StoredFile } from './file.ts';
import { decryptStream } from './sealed-bytes.ts';

/** The file's bytes as they were kept. When the stored bytes were changed or are gone, the stream fails and never gives wrong ones. */
export function openFile(deps: FileDeps, file: StoredFile): Readable {
  // the key first: when it is the wrong one, no stream that nobody reads must be left open
  const key = openDataKey(deps.keys, file.id, file.sealedKey);
  return decryptStream(deps.blobs.get(file.blob), key);
}

/** The whole file in memory, for what is printed or sent; everything else streams with `openFile`. */
export function readFile(deps: FileDeps, file: StoredFile): Promise<Buffer> {
  return buffer(openFile(deps, file));
}

/** What a door sends: `bytes(d.stream, { type: d.type, filename: d.filename })`; inline only when the program made the file. */
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
