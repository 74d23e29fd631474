import { randomBytes } from 'node:crypto';
import { type Keys, sameBytes } from '../crypto.ts';

export const CSRF_COOKIE = 'mc_form';
const LENGTH = 32;
const WRITER = 16;

/**
 * The token that a form of this browser carries: a MAC of the browser's own random cookie, under a fresh mask each time, so that
 * compressed pages do not let it be guessed byte by byte (BREACH). A page made for an account says so at the token's end, in a way that
 * only `wroteWith` can compare: a form outlives its session.
 */
export function csrfToken(keys: Keys, cookie: string, account?: string): string {
  const mask = randomBytes(LENGTH);
  const writer = account ? keys.mac('csrf', writes(mask, account)).subarray(0, WRITER) : Buffer.alloc(0);
  return Buffer.concat([mask, xor(mask, keys.mac('csrf', cookie)), writer]).toString('base64url');
}

export function csrfHolds(keys: Keys, cookie: string | undefined, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (!cookie || (bytes.length !== 2 * LENGTH && bytes.length !== 2 * LENGTH + WRITER)) return false;
  const sent = xor(bytes.subarray(0, LENGTH), bytes.subarray(LENGTH, 2 * LENGTH));
  return keys.macs('csrf', cookie).some((own) => sameBytes(own, sent));
}

/** Which account a token was made for, as it can be kept: undefined for one of a page that was shown to nobody in particular. */
export function writerOf(token: string): Buffer | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * LENGTH + WRITER) return undefined;
  return Buffer.concat([bytes.subarray(0, LENGTH), bytes.subarray(2 * LENGTH)]);
}

/** Whether it is this account that `writerOf` gave. */
export function isWriter(keys: Keys, writer: Buffer, account: string): boolean {
  const text = writes(writer.subarray(0, LENGTH), account);
  return keys.macs('csrf', text).some((own) => sameBytes(own.subarray(0, WRITER), writer.subarray(LENGTH)));
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

function writes(mask: Buffer, account: string): string {
  return `writer ${mask.toString('base64url')} ${account}`;
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
