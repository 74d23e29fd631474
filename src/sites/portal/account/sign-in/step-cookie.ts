import { devicesOf, keepDevice } from '#platform/http/known-devices.ts';
import type { C } from '../../../../deps.ts';

// The token of the challenge that the browser is answering. It holds no data and ends with the challenge.
const COOKIE = 'mc_buoc';
// Who signed in from this browser.
const KNOWN = 'mc_may';
const SECONDS = 30 * 60;

export function stepToken(c: C): string | undefined {
  return c.cookie(COOKIE);
}

export function keepStep(c: C, token: string): void {
  c.setCookie(COOKIE, token, { maxAge: SECONDS });
}

export function endStep(c: C): void {
  keepEnded(c, stepToken(c));
  c.clearCookie(COOKIE);
}

/** Nothing was answered, and nothing will be. */
export function dropStep(c: C): void {
  c.clearCookie(COOKIE);
}

// The tokens of challenges that this browser has answered, so that their pages can say so.
const ENDED = 'mc_xong';
const MOST_ENDED = 4;

export function endedTokens(c: C): string[] {
  return (c.cookie(ENDED) ?? '').split('.').filter(Boolean).slice(0, MOST_ENDED);
}

function keepEnded(c: C, token: string | undefined): void {
  if (!token) return;
  const all = [token, ...endedTokens(c).filter((t) => t !== token)].slice(0, MOST_ENDED);
  c.setCookie(ENDED, all.join('.'), { maxAge: SECONDS });
}

/** The proofs of former sign-ins in this browser. */
export function knownDevices(c: C): string[] {
  return devicesOf(c, KNOWN);
}

/** Keeps one more of them; undefined is none. */
export function keepKnown(c: C, device: string | undefined): void {
  if (device) keepDevice(c, KNOWN, device);
}

// The same of a change of contact data, apart from signing in: another page may lead there in the meantime.
const CONTACT_COOKIE = 'mc_lien_he';
const CONTACT_SECONDS = 2 * 3600;

export function contactToken(c: C): string | undefined {
  return c.cookie(CONTACT_COOKIE);
}

export function keepContactStep(c: C, token: string): void {
  c.setCookie(CONTACT_COOKIE, token, { maxAge: CONTACT_SECONDS });
}

/** The password was right: the code is the next step, with a token of its own. */
export function goOnWithContact(c: C, token: string): void {
  keepEnded(c, contactToken(c));
  keepContactStep(c, token);
}

export function endContactStep(c: C): void {
  keepEnded(c, contactToken(c));
  c.clearCookie(CONTACT_COOKIE);
}
