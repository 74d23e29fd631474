/** The texts of the messages that this room sends; they come from the words files. */
export interface AccountLetters {
  code(o: { code: string; minutes: number; purpose: CodePurpose }): Letter;
  /** To whoever claims a number that somebody registers again. */
  registrationTried(): Letter;
  /** To whoever claimed a number that another account has proved. */
  numberLost(): Letter;
  passwordChanged(at: Date): Letter;
}

export type CodePurpose = 'register' | 'sign-in' | 'reset';

interface Letter {
  subject: string;
  body: string;
}
