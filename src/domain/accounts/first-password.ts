import { randomInt } from 'node:crypto';
import type { LoginRow } from './officers.store.ts';

/** How long a password works that somebody else has given. */
export const FIRST_PASSWORD_HOURS = 24;
// no letter or digit that may be mistaken for another
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be handed over, like 'k7m2q-x9f4t-b3n8w-p5r6s'. Another must be chosen at the first sign-in. */
export function newFirstPassword(): string {
  return Array.from({ length: 4 }, () => group()).join('-');
}

/** Whether a password was given so long ago, and never replaced by the officer's own, that it works no more. */
export function firstPasswordEnded(
  login: Pick<LoginRow, 'passwordOnce' | 'passwordGivenAt'>,
  now: Date,
): boolean {
  const until = login.passwordGivenAt.getTime() + FIRST_PASSWORD_HOURS * 3_600_000;
  return login.passwordOnce && now.getTime() >= until;
}

function group(): string {
  return Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
