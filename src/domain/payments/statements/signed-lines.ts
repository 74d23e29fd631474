import { createHmac } from 'node:crypto';
import { sameBytes } from '#platform/crypto.ts';

/** How far the clock of whoever tells may be off; what was signed longer ago is told anew, not again. */
const MINUTES = 10;

/** The signature over what a bank tells: HMAC-SHA256 of the seconds since 1970, a point, and the body as it is sent, in hexadecimal. */
export function signLines(secret: string, { seconds, body }: SignedBody): string {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
}

/** Whether it was signed with this secret, and not long ago. */
export function isSignedNow(
  secret: string,
  { seconds, body, signature }: SignedBody & { signature: string },
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(seconds) || !/^[0-9a-f]{64}$/i.test(signature)) return false;
  const isNow = Math.abs(now.getTime() - Number(seconds) * 1_000) <= MINUTES * 60_000;
  const right = Buffer.from(signLines(secret, { seconds, body }), 'hex');
  return sameBytes(right, Buffer.from(signature, 'hex')) && isNow;
}

interface SignedBody {
  /** Since 1970, as it is sent. */
  seconds: string;
  body: Buffer;
}
