import type { Readable } from 'node:stream';

/** Where the encrypted bytes of files lie. It never sees a readable one, and a name here is the id of one file of one person. */
export interface BlobStore {
  /** Durable when it resolves; nothing is left when it rejects. */
  put(id: string, body: Readable): Promise<void>;
  /** The stream fails when there is no such blob. */
  get(id: string): Readable;
  /** Whether it is there and not empty. */
  has(id: string): Promise<boolean>;
  /** A blob that is not there is no error. */
  remove(id: string): Promise<void>;
  /** The ids of blobs written at least so long ago, by the store's own clock. */
  olderThan(ms: number): AsyncIterable<string>;
}
