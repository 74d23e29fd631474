import { devicesOf, keepDevice } from '#platform/http/known-devices.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../deps.ts';

/** Carries the token of an officer's session. */
export const DESK_COOKIE = 'mc_ban';
export const DESK_PATH = doorPaths.desk();
// Carries the token of the challenge between the password and the session.
const STEP = 'mc_ban_buoc';
// Who signed in from this browser.
const KNOWN = 'mc_ban_may';
// By what an administrator finds the first password that they have just given: in no address, for browsers and logs keep those.
const TICKET = 'mc_ban_phieu';
const SECONDS = 30 * 60;

export function stepToken(c: C): string | undefined {
  return c.cookie(STEP, DESK_PATH);
}

export function keepStep(c: C, token: string): void {
  c.setCookie(STEP, token, { maxAge: SECONDS, path: DESK_PATH });
}

export function endStep(c: C): void {
  c.clearCookie(STEP, DESK_PATH);
}

export function enterDesk(c: C, o: { token: string; device: string }): void {
  c.setCookie(DESK_COOKIE, o.token, { path: DESK_PATH });
  keepKnown(c, o.device);
}

/** Keeps one more proof that its officer signed in from this browser. */
export function keepKnown(c: C, device: string): void {
  keepDevice(c, KNOWN, device, DESK_PATH);
}

/** The proofs of former sign-ins in this browser. */
export function knownDevices(c: C): string[] {
  return devicesOf(c, KNOWN, DESK_PATH);
}

export function ticket(c: C): string {
  return c.cookie(TICKET, DESK_PATH) ?? '';
}

export function keepTicket(c: C, token: string): void {
  c.setCookie(TICKET, token, { maxAge: SECONDS, path: DESK_PATH });
}

export function endTicket(c: C): void {
  c.clearCookie(TICKET, DESK_PATH);
}
