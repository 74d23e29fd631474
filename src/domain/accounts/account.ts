import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { RateLimiter } from '#platform/rate-limit.ts';
import type { AccountLetters } from './account-letters.ts';

/** Sessions of citizens and of officers: their doors' realms, the idle time and the longest time, in seconds. */
export const CITIZEN_SESSION = { realm: 'portal', idleSeconds: 30 * 60, maxSeconds: 12 * 3600 } as const;
export const OFFICER_SESSION = { realm: 'desk', idleSeconds: 30 * 60, maxSeconds: 10 * 3600 } as const;

export type Sex = 'nam' | 'nu';
export type AccountLevel = 'vneid' | 'counter';

export interface AccountAddress {
  provinceCode: string;
  provinceName: string;
  communeCode: string;
  communeName: string;
  detail: string;
}

/** How a person is reached. Kept sealed. */
export interface Contact {
  phone: string;
  email?: string;
  address?: AccountAddress;
}

export interface Account extends Contact {
  id: string;
  /** Its own person, as a party. */
  partyId: string;
  idNumber: string;
  /** As on the card, in capitals. */
  fullName: string;
  /** 'YYYY-MM-DD' */
  birthDate: string;
  sex: Sex;
  /** Who proved that the account is the person: null until VNeID or a counter has. */
  level: AccountLevel | null;
  createdAt: Date;
  revision: number;
}

/** What the verbs of this room work with; the deps of a door have it all but the letters' words. */
export interface AccountsDeps {
  keys: Keys;
  clock: Clock;
  limiter: RateLimiter;
  letters: AccountLetters;
}

/** Whose request it is, for the session that is opened. */
export interface Visit {
  ip: string;
  userAgent: string;
  /** The session that the browser had before: it ends. */
  before?: Buffer;
}
