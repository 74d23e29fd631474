import { randomInt } from 'node:crypto';
import type { Keys } from '#platform/crypto.ts';

const HOW_MANY = 10;
// no letter or digit that may be mistaken for another on paper
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes like 'k7m2q-x9f4t', for when the telephone is lost. Each works once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => `${signs(5)}-${signs(5)}`);
}

/** The form in which a code is kept. Spaces, hyphens and capitals do not matter. */
export function recoveryMac(keys: Keys, officerId: string, code: string): Buffer {
  return keys.mac('recovery', `${officerId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
}

function signs(n: number): string {
  return Array.from({ length: n }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
