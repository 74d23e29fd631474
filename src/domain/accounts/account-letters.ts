/** The texts of the messages that this room sends; they come from the words files. */
export interface AccountLetters {
  code(o: { code: string; minutes: number; purpose: CodePurpose }): Letter;
  /** To the holder of a number that somebody tried to register again. */
  registrationTried(): Letter;
  passwordChanged(at: Date): Letter;
}

export type CodePurpose = 'register' | 'sign-in' | 'reset';

interface Letter {
  subject: string;
  body: string;
}
