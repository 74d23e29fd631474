import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';

/** What stands for a password, or for its rest when it is shorter (ISO 32000-2, 7.6.4.3.2). */
export const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const SALT = 8;

/**
 * The key of a PDF that opens without a password, up to 128 bits (revisions 2 to 4: ISO 32000-2, algorithms 2, 4 and 5); undefined when
 * it needs one, or has another length.
 */
export function keyOfOldFile(o: OldFile): Buffer | undefined {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(o.rights | 0);
  const metadata = o.revision >= 4 && !o.sealsMetadata ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  let hash = md5(PADDING, o.owner.subarray(0, 32), rights, o.id, metadata);
  if (o.revision >= 3) for (let i = 0; i < 50; i++) hash = md5(hash.subarray(0, o.keyBytes));
  const key = hash.subarray(0, o.keyBytes);
  const proof = o.revision >= 3 ? proofOf(key, o.id) : rc4(key, PADDING);
  return proof.equals(o.user.subarray(0, proof.length)) ? key : undefined;
}

/** The same for 256 bits (revisions 5 and 6: ISO 32000-2, algorithms 2.A and 11). */
export function keyOfNewFile(o: NewFile): Buffer | undefined {
  const [proof, salt, keySalt] = [
    o.user.subarray(0, 32),
    o.user.subarray(32, 32 + SALT),
    o.user.subarray(32 + SALT, 32 + 2 * SALT),
  ];
  const hash = o.revision >= 6 ? hardened : (seed: Buffer) => createHash('sha256').update(seed).digest();
  if (keySalt.length < SALT || o.userKey.length < 32 || !hash(salt).equals(proof)) return undefined;
  const cipher = createDecipheriv('aes-256-cbc', hash(keySalt), Buffer.alloc(16)).setAutoPadding(false);
  return cipher.update(o.userKey.subarray(0, 32));
}

/** The hash of revision 6 for a password of no letters (ISO 32000-2, algorithm 2.B). */
export function hardened(seed: Buffer): Buffer {
  let k = createHash('sha256').update(seed).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', k.subarray(0, 16), k.subarray(16, 32));
    const e = cipher.setAutoPadding(false).update(Buffer.concat(Array<Buffer>(64).fill(k)));
    const sum = e.subarray(0, 16).reduce((all, byte) => all + byte, 0);
    k = createHash(['sha256', 'sha384', 'sha512'][sum % 3] as string)
      .update(e)
      .digest();
    last = e.at(-1) as number;
  }
  return k.subarray(0, 32);
}

function proofOf(key: Buffer, id: Buffer): Buffer {
  let proof = md5(PADDING, id);
  for (let i = 0; i < 20; i++) proof = rc4(Buffer.from(key.map((byte) => byte ^ i)), proof);
  return proof;
}

export function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Entries of the dictionary of encryption, and the first of the file's two ids. */
interface OldFile {
  revision: number;
  keyBytes: number;
  owner: Buffer;
  user: Buffer;
  rights: number;
  id: Buffer;
  sealsMetadata: boolean;
}

interface NewFile {
  revision: number;
  user: Buffer;
  userKey: Buffer;
}
