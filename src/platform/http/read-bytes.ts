import type { IncomingMessage } from 'node:http';
import { Refusal } from '../errors.ts';

/**
 * The whole body of a request, at most `most` bytes of it.
 * @throws what `tooMuch` says, as soon as it is known; the rest is received and thrown away, so that the sender can read the
 * answer.
 * @throws Refusal request.malformed when the connection ends before the body does.
 */
export function readBytes(
  request: IncomingMessage,
  most: number,
  tooMuch: () => Refusal = () => new Refusal('upload.too-much', {}, 413),
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      request.off('data', take);
      request.resume();
      reject(tooMuch());
    };
    const refuseCutOff = () => reject(new Refusal('request.malformed', {}, 400));
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) refuse();
      else chunks.push(chunk);
    };
    if (Number(request.headers['content-length'] ?? 0) > most) return refuse();
    if (request.destroyed && !request.complete) return refuseCutOff(); // before anybody listened
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', refuseCutOff);
    request.once('close', refuseCutOff); // once the body has ended, this means nothing any more
  });
}
