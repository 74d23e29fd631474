import type { Readable } from 'node:stream';

/** Where the encrypted bytes of files are stored. It never sees a readable file, and each name in it is the id of one file of one person. */
export interface BlobStore {
  /** The bytes are durable when it resolves; nothing is left when it rejects. */
  put(id: string, body: Readable): Promise<void>;
  /** The stream fails when there is no such blob. */
  get(id: string): Readable;
  /** Whether the blob exists and is not empty. */
  has(id: string): Promise<boolean>;
  /** A missing blob is no error. */
  remove(id: string): Promise<void>;
  /** The ids of blobs that were written at least `ms` ago, by the store's own clock. */
  olderThan(ms: number): AsyncIterable<string>;
}
