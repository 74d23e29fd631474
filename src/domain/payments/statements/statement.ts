import type { UnreadRow } from './read-statement.ts';

/** A bank's statement that an officer has brought as a file. */
export interface BankStatement {
  /** The bank and the number of the account. */
  account: string;
  id: string;
  fileName: string;
  sha256: string;
  profileName: string;
  broughtBy: string;
  broughtAt: Date;
  /** read: understood, and nothing done with it · taking: its lines are being taken in · taken: all of them are. */
  state: 'read' | 'taking' | 'taken';
  /** How many of its lines were taken in so far. */
  done: number;
  counts: StatementCounts;
}

export interface StatementCounts {
  /** Lines of money that came, and their sum in whole đồng. */
  incoming: number;
  sum: number;
  /** Lines of money that left; they are passed over. */
  outgoing: number;
  /** Rows that could not be read as a line: how many, and the first of them. */
  unread: number;
  firstUnread: UnreadRow[];
  /** What became of those that were taken in. */
  known: number;
  matched: number;
  waiting: number;
}
