import type { LoginChange } from './officers-admin.store.ts';

/** The texts of the messages that this room sends; they come from the words files. */
export interface AccountLetters {
  code(o: { code: string; minutes: number; purpose: CodePurpose }): Letter;
  /** To whoever claims a number that somebody registers again. */
  registrationTried(): Letter;
  /** To whoever claimed a number that another account has proved. */
  numberLost(): Letter;
  /** To whoever claimed a number whose card somebody else has shown at a counter. */
  numberReleased(): Letter;
  /** To whoever registers a number again with the phone of their own account: nothing was made. */
  registeredBefore(): Letter;
  /** The same where that account has lost the number: to another that proved it, or released by a clerk, perhaps by mistake. */
  registeredAfterLoss(): Letter;
  passwordChanged(at: Date): Letter;
  /** To an address that is to be proven. */
  emailCode(o: { code: string; minutes: number }): Letter;
  /** To the address that is used no more; `now`: the one in its place, with most of it hidden. */
  emailChanged(o: { at: Date; now?: string }): Letter;
  /** To an officer: their login was changed, or somebody has asked for it. */
  officerLogin(o: { at: Date; what: OfficerLetter }): Letter;
  /** To the phone that is used no more, and to the e-mail address. */
  phoneChanged(o: { at: Date; now: string }): Letter;
}

/** What was done with an officer's login, or (`asked`) waits for a second administrator. */
export type OfficerLetter = LoginChange | 'password-changed' | { requested: LoginChange };

export type CodePurpose = 'register' | 'sign-in' | 'reset' | 'phone';

export interface Letter {
  subject: string;
  body: string;
}
