import { randomBytes } from 'node:crypto';
import type { Keys } from '#platform/crypto.ts';

/** A new key for one file, readable and wrapped. The file's id is wrapped with it: a key copied to another row opens nothing. */
export function newDataKey(keys: Keys, fileId: string): { key: Buffer; sealedKey: Buffer } {
  const key = randomBytes(32);
  return { key, sealedKey: keys.seal('file-key', `${fileId}:${key.toString('base64')}`) };
}

export function openDataKey(keys: Keys, fileId: string, sealedKey: Buffer): Buffer {
  const [id, key = ''] = keys.open('file-key', sealedKey).split(':');
  if (id !== fileId) throw new Error(`the key of file ${fileId} belongs to another file`);
  return Buffer.from(key, 'base64');
}
