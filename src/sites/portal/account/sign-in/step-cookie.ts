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
  c.clearCookie(COOKIE);
}

/** The proofs of former sign-ins in this browser. */
export function knownDevices(c: C): string[] {
  return devicesOf(c, KNOWN);
}

/** Keeps one more of them; undefined is none. */
export function keepKnown(c: C, device: string | undefined): void {
  if (device) keepDevice(c, KNOWN, device);
}
