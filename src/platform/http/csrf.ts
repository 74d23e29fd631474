import { randomBytes } from 'node:crypto';
import { type Keys, sameBytes } from '../crypto.ts';

export const CSRF_COOKIE = 'mc_form';
const LENGTH = 32;

/**
 * The token that a form of this browser carries: a MAC of the browser's own random cookie, under a fresh mask each time, so that
 * compressed pages do not let it be guessed byte by byte (BREACH).
 */
export function csrfToken(keys: Keys, cookie: string): string {
  const mask = randomBytes(LENGTH);
  return Buffer.concat([mask, xor(mask, keys.mac('csrf', cookie))]).toString('base64url');
}

export function csrfHolds(keys: Keys, cookie: string | undefined, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (!cookie || bytes.length !== 2 * LENGTH) return false;
  const sent = xor(bytes.subarray(0, LENGTH), bytes.subarray(LENGTH));
  return keys.macs('csrf', cookie).some((own) => sameBytes(own, sent));
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

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
