import type { C } from '../../../../deps.ts';

// Which journey the browser is in: the token of a challenge. Nothing is in it, and it ends with the challenge.
const COOKIE = 'mc_buoc';
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
