import type { SecurityNotes } from '#domain/security';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { RateLimiter } from '#platform/rate-limit.ts';
import type { AccountLetters } from './account-letters.ts';
import type { PasswordRules } from './password-rules.ts';
import type { SmsCeilings } from './sms-ceilings.ts';

/** The sessions of citizens and of officers: the realm of the door, the longest idle time and the longest time, in seconds. */
export const CITIZEN_SESSION = { realm: 'portal', idleSeconds: 30 * 60, maxSeconds: 12 * 3600 } as const;
export const OFFICER_SESSION = { realm: 'desk', idleSeconds: 30 * 60, maxSeconds: 10 * 3600 } as const;

export type Sex = 'nam' | 'nu';
export type AccountLevel = 'vneid' | 'counter';
/** What has proved an account's number; or that the account has lost it. */
export type NumberProof = AccountLevel | 'lost';

export interface AccountAddress {
  provinceCode: string;
  provinceName: string;
  communeCode: string;
  communeName: string;
  detail: string;
}

/** How a person is reached. Kept sealed. */
export interface Contact {
  /** Proven by a code, at registering or when it was changed. */
  phone: string;
  /** Proven by a code that was sent to it: the only address that messages go to. */
  email?: string;
  /** Given and not proven yet: nothing goes to it but the code that proves it. */
  unprovenEmail?: string;
  address?: AccountAddress;
}

export interface Account extends Contact {
  id: string;
  /** The party of the account's own person. */
  partyId: string;
  idNumber: string;
  /** As on the card, in capitals. */
  fullName: string;
  /** 'YYYY-MM-DD'; 'YYYY-MM' or 'YYYY' of a person whose papers say no more. */
  birthDate: string;
  sex: Sex;
  /** What proved that the account belongs to the person: null until VNeID or a counter has proved it. */
  level: AccountLevel | null;
  /** Another account has proved that the number is its person's, or a clerk has seen that it is not this one's. */
  lostNumber: boolean;
  createdAt: Date;
  revision: number;
}

/** What the verbs of this room work with; the deps of a door have all of it except the texts of the letters. */
export interface AccountsDeps {
  keys: Keys;
  clock: Clock;
  limiter: RateLimiter;
  security: SecurityNotes;
  ceilings: SmsCeilings;
  passwordRules: PasswordRules;
  /** Where the request comes from, for the security journal; a job has none. */
  address?: string;
  letters: AccountLetters;
}

/** Where the request comes from, for the session that it opens. */
export interface Visit {
  ip: string;
  userAgent: string;
  /** The proofs of earlier sign-ins that the browser keeps (`known-device.ts`). */
  devices?: readonly string[];
  /** The session that the browser had until now, which ends. */
  formerSession?: Buffer;
}
