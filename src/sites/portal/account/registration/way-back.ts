import type { C } from '../../../../deps.ts';
import { nextPage } from '../sign-in/next-page.ts';

// Where the person was before they registered. Nothing is trusted of it: sign-in too leads to pages of this site alone.
const COOKIE = 'mc_tiep';
const SECONDS = 30 * 60;

/** Remembers through the pages of registering which page asked for an account. */
export function keepWayBack(c: C): void {
  const requested = c.query.get('tiep');
  if (isOurs(requested)) c.setCookie(COOKIE, requested, { maxAge: SECONDS });
}

/** It was gone, or given up. */
export function forgetWayBack(c: C): void {
  if (c.cookie(COOKIE)) c.clearCookie(COOKIE);
}

/** The page that asked for an account, as a query for signing in; empty when there was none. */
export function wayBack(c: C): { tiep?: string } {
  const requested = c.query.get('tiep') || c.cookie(COOKIE) || '';
  return isOurs(requested) ? { tiep: requested } : {};
}

function isOurs(requested: string): boolean {
  return requested !== '' && nextPage(requested) === requested;
}
