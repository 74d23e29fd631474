import { type Keys, sameBytes } from '../crypto.ts';

export const CSRF_COOKIE = 'mc_form';

/** The token that a form of this browser carries: a MAC of the browser's own random cookie. */
export function csrfToken(keys: Keys, cookie: string): string {
  return keys.mac('csrf', cookie).toString('base64url');
}

export function csrfHolds(keys: Keys, cookie: string | undefined, token: string): boolean {
  return !!cookie && sameBytes(Buffer.from(csrfToken(keys, cookie)), Buffer.from(token));
}

/** What the browser itself says of where a POST came from (Fetch Metadata), or the Origin of browsers that say nothing. */
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
