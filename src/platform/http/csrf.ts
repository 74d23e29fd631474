import { randomBytes } from 'node:crypto';
import { type Keys, sameBytes } from '../crypto.ts';

export const CSRF_COOKIE = 'mc_form';
// a key of its own: a browser sends the cookie that it likes and sees the MAC of it
const OF_WRITER = 'csrf-writer';
const LENGTH = 32;
const HALF = 16;

/**
 * The token that a form of this browser carries: a MAC of the browser's own random cookie, under a fresh mask each time, so that
 * compressed pages do not let it be guessed byte by byte (BREACH). A page made for an account says so at the token's end, by a mark of
 * the account under the same mask: a form outlives its session. Half of that mask proves that the mark was made here.
 */
export function csrfToken(keys: Keys, cookie: string, account?: string): string {
  const random = randomBytes(HALF);
  const writer = account ? keys.mac(OF_WRITER, marks(account)).subarray(0, HALF) : undefined;
  const rest = writer
    ? keys.mac(OF_WRITER, proves(random, cookie, writer)).subarray(0, HALF)
    : randomBytes(HALF);
  const mask = Buffer.concat([random, rest]);
  const end = writer ? xor(random, writer) : Buffer.alloc(0);
  return Buffer.concat([mask, xor(mask, keys.mac('csrf', cookie)), end]).toString('base64url');
}

export function csrfHolds(keys: Keys, cookie: string | undefined, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (!cookie || (bytes.length !== 2 * LENGTH && bytes.length !== 2 * LENGTH + HALF)) return false;
  const sent = xor(bytes.subarray(0, LENGTH), bytes.subarray(LENGTH, 2 * LENGTH));
  return keys.macs('csrf', cookie).some((own) => sameBytes(own, sent));
}

/**
 * The mark of the account that a token of this browser was made for: the same for each of its tokens, and nothing can be learnt from it.
 * Undefined for a token of a page that was shown to nobody in particular, and for a mark that was not made here.
 */
export function writerOf(keys: Keys, cookie: string, token: string): Buffer | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * LENGTH + HALF) return undefined;
  const [random, proof] = [bytes.subarray(0, HALF), bytes.subarray(HALF, LENGTH)];
  const writer = xor(random, bytes.subarray(2 * LENGTH));
  const own = keys.macs(OF_WRITER, proves(random, cookie, writer));
  return own.some((mac) => sameBytes(mac.subarray(0, HALF), proof)) ? writer : undefined;
}

/**
 * The mark of this account where a token says that it was made for it, also one whose browser is not known here any more; undefined for
 * any other. It proves that such a page was shown to the account once, not that this browser showed it.
 */
export function ownMark(keys: Keys, token: string, account: string): Buffer | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * LENGTH + HALF) return undefined;
  const mark = xor(bytes.subarray(0, HALF), bytes.subarray(2 * LENGTH));
  return isWriter(keys, mark, account) ? mark : undefined;
}

/** Whether it is this account that `writerOf` gave. */
export function isWriter(keys: Keys, writer: Buffer, account: string): boolean {
  return writersOf(keys, account).some((own) => sameBytes(own, writer));
}

/** What `writerOf` gives of this account, by the keys that hold. */
export function writersOf(keys: Keys, account: string): Buffer[] {
  return keys.macs(OF_WRITER, marks(account)).map((own) => own.subarray(0, HALF));
}

/** Whether a POST comes from our own pages: by Fetch Metadata, or by the Origin of browsers that do not send it. */
export function sameOrigin(
  headers: Record<string, string | string[] | undefined>,
  publicOrigin: string,
): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const origin = headers.origin;
  if (typeof origin !== 'string') return true;
  return origin === publicOrigin || origin.replace(/^https?:\/\//, '') === headers.host;
}

/** Whether the browser itself says that a POST comes from our own pages: one that says nothing of it does not prove it. */
export function isProvablyHere(
  headers: Record<string, string | string[] | undefined>,
  publicOrigin: string,
): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === publicOrigin : site === 'same-origin';
}

function marks(account: string): string {
  return `writer ${account}`;
}

function proves(random: Buffer, cookie: string, writer: Buffer): string {
  return `of ${random.toString('base64url')} ${writer.toString('base64url')} ${cookie}`;
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
