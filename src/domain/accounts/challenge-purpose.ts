/** The journey that a challenge belongs to; a token of one journey is worthless in another. */
export type ChallengePurpose =
  | 'register'
  | 'sign-in'
  | 'reset'
  | 'officer'
  | 'enrol'
  | 'recovery'
  | 'first-password';
