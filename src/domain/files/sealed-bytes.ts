import { createCipheriv, createDecipheriv } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';

const PIECE = 64 * 1024;
const TAG = 16;

/**
 * Encrypts a stream under a key used for nothing else: pieces of 64 KB, each AES-256-GCM with its own tag, so that no byte is given
 * out again before it is proven. The nonce is the piece's number and whether it is the last: a piece moved, doubled or cut off fails.
 */
export function sealed(plain: Readable, key: Buffer): Readable {
  return through(
    plain,
    inPieces(PIECE, (piece, n, last) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(n, last));
      return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    }),
  );
}

/** The reverse; the stream fails when a byte was changed or is missing. */
export function opened(bytes: Readable, key: Buffer): Readable {
  return through(
    bytes,
    inPieces(PIECE + TAG, (piece, n, last) => {
      if (piece.length < TAG) throw new Error('a sealed file ends too early');
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(n, last));
      decipher.setAuthTag(piece.subarray(piece.length - TAG));
      return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
    }),
  );
}

// A fault of either stream is a fault of the one that is read.
function through(from: Readable, work: Transform): Readable {
  pipeline(from, work, () => {});
  return work;
}

function nonce(n: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(n, 7);
  iv[11] = last ? 1 : 0;
  return iv;
}

// Holds one piece back until more comes, because only then is it known not to be the last.
function inPieces(size: number, work: (piece: Buffer, n: number, last: boolean) => Buffer): Transform {
  let held: Buffer[] = [];
  let length = 0;
  let n = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held.push(chunk);
      length += chunk.length;
      if (length <= size) return done();
      try {
        let all = Buffer.concat(held, length);
        while (all.length > size) {
          this.push(work(all.subarray(0, size), n++, false));
          all = all.subarray(size);
        }
        held = [all];
        length = all.length;
        done();
      } catch (e) {
        done(e as Error);
      }
    },
    flush(done) {
      try {
        done(null, work(Buffer.concat(held, length), n, true));
      } catch (e) {
        done(e as Error);
      }
    },
  });
}
