import type { Readable } from 'node:stream';

/**
 * Where the encrypted bytes of files are stored. It never sees a readable file, and each name in it is that of one file of one person: its
 * id, or the id with a mark behind it (`anotherBlobOf`).
 */
export interface BlobStore {
  /** The bytes are durable when it resolves; nothing is left when it rejects. */
  put(name: string, body: Readable): Promise<void>;
  /** The stream fails when there is no such blob. */
  get(name: string): Readable;
  /** Whether the blob exists and is not empty. */
  has(name: string): Promise<boolean>;
  /** A missing blob is no error. */
  remove(name: string): Promise<void>;
  /** The names of blobs that were written at least `ms` ago, by the store's own clock. */
  olderThan(ms: number): AsyncIterable<string>;
}
