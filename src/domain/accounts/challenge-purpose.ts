/** What somebody who had one's password or one SMS may have begun: another password ends it. */
export const BEFORE_PASSWORD = [
  'sign-in',
  'reset',
  'contact',
  'email',
  'phone',
] as const satisfies ChallengePurpose[];

/** What was begun with a code to the telephone: another telephone ends it. */
export const BY_TELEPHONE = ['sign-in', 'reset'] as const satisfies ChallengePurpose[];

/** The journey that a challenge belongs to; a token of one journey is worthless in another. */
export type ChallengePurpose =
  | 'register'
  | 'sign-in'
  | 'reset'
  | 'officer'
  | 'enrol'
  | 'recovery'
  | 'first-password'
  | 'contact'
  | 'email'
  | 'phone';
