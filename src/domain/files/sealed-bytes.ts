import { createCipheriv, createDecipheriv } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';

const PIECE = 64 * 1024;
const TAG = 16;

/**
 * Encrypts a stream with a key that is used for nothing else: in pieces of 64 KB, each with AES-256-GCM and a tag of its own, so that no
 * byte is given out before it is proven. The nonce is the number of the piece and whether it is the last: a piece that was moved,
 * doubled or cut off fails.
 */
export function encryptStream(plain: Readable, key: Buffer): Readable {
  return pipeThrough(
    plain,
    inPieces(PIECE, (piece, n, last) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(n, last));
      return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    }),
  );
}

/** The reverse; the stream fails when a byte was changed or is missing. */
export function decryptStream(bytes: Readable, key: Buffer): Readable {
  return pipeThrough(
    bytes,
    inPieces(PIECE + TAG, (piece, n, last) => {
      if (piece.length < TAG) throw new Error('a sealed file ends too early');
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(n, last));
      decipher.setAuthTag(piece.subarray(piece.length - TAG));
      return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
    }),
  );
}

// An error in either stream is an error of the one that is read.
function pipeThrough(from: Readable, work: Transform): Readable {
  pipeline(from, work, () => {});
  return work;
}

function nonce(n: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(n, 7);
  iv[11] = last ? 1 : 0;
  return iv;
}

// Keeps one piece back until more comes: only then is it certain that the piece is not the last.
function inPieces(size: number, work: (piece: Buffer, n: number, last: boolean) => Buffer): Transform {
  let buffered: Buffer[] = [];
  let length = 0;
  let n = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      buffered.push(chunk);
      length += chunk.length;
      if (length <= size) return done();
      try {
        let all = Buffer.concat(buffered, length);
        while (all.length > size) {
          this.push(work(all.subarray(0, size), n++, false));
          all = all.subarray(size);
        }
        buffered = [all];
        length = all.length;
        done();
      } catch (e) {
        done(e as Error);
      }
    },
    flush(done) {
      try {
        done(null, work(Buffer.concat(buffered, length), n, true));
      } catch (e) {
        done(e as Error);
      }
    },
  });
}
