/** What a bank says of one sum that came into an account. */
export interface IncomingLine {
  /** The bank's own number of it; empty where it says none. */
  reference: string;
  /** The bank's day, YYYY-MM-DD. */
  day: string;
  /** Whole đồng, more than zero; of a sum with a fraction, what is before it. */
  amount: number;
  /** The sum has no fraction of a đồng. */
  isExact: boolean;
  memo: string;
  /** Who paid, as the bank says it; may be empty. */
  payer: string;
  /** Which of those that are otherwise the same in what came together, from 1. */
  nth: number;
}

/** A line that was taken in, once, whatever brought it. */
export interface StatementLine extends IncomingLine {
  /** The bank and the number of the account. */
  account: string;
  id: string;
  /** By what it is known again. */
  ownKey: string;
  came: 'file' | 'webhook';
  /** The statement whose file brought it; null where the bank told it. */
  statementId: string | null;
  takenAt: Date;
  /** matched: what became of its money stands under the order · waiting: an officer looks for the order · other: it pays no dossier's fee. */
  state: 'matched' | 'waiting' | 'other';
  /** Why it waits, or waited. */
  why: WhyWaiting | null;
  /** The number of the order that it was matched with, or that its memo names. */
  code: string | null;
  /** The officer who matched it or said that it pays no fee; null where its code did. */
  handledBy: string | null;
  handledAt: Date | null;
  /** What they said. */
  note: string | null;
}

export type WhyWaiting =
  | 'no-code'
  /** More than one order is named. */
  | 'many-codes'
  /** It has the form of a code, and no order has it. */
  | 'unknown-code'
  /** The order is of an agency whose account this never was. */
  | 'other-account'
  /** The same day, sum and memo came by the other way under another number: it may be the same money. */
  | 'looks-like-another'
  /** The bank gave two lines of one file one number. */
  | 'same-reference';
