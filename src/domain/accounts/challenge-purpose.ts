/** Which journey a challenge belongs to; a token of one is nothing in another. */
export type ChallengePurpose = 'register' | 'sign-in' | 'reset' | 'officer' | 'enrol' | 'recovery';
