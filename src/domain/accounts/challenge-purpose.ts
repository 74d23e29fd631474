/** What somebody who has one's password may have begun: another password ends it. */
export const OF_CONTACT = ['contact', 'email', 'phone'] as const satisfies ChallengePurpose[];

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
