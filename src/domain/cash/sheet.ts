import type { Officer } from '#domain/journal';

/** open: the cashier writes on it · closed: counted, and waits for a leader · confirmed. */
export type SheetState = 'open' | 'closed' | 'confirmed';

/** The cash sheet of one cashier's day at one counter. */
export interface Sheet {
  /** Whose counter it is. */
  agencyId: string;
  id: string;
  cashierId: string;
  cashierName: string;
  /** 'YYYY-MM-DD', in Việt Nam's time. */
  day: string;
  /** Of that day: who takes money after closing has a second one. */
  nth: number;
  state: SheetState;
  openedAt: Date;
  /** What lay in the drawer before, in whole đồng. */
  float: number;
  /** How many lines it has. */
  lines: number;
  closedAt: Date | null;
  /** What should have been there, and what was, when it was closed. */
  expected: number | null;
  counted: number | null;
  counts: Counts | null;
  /** Why the two differ; '' where they do not. */
  reason: string | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  confirmedByName: string | null;
}

/** How many notes of each value, by the value in đồng. */
export type Counts = Record<string, number>;

export type LineKind = 'receipt' | 'void' | 'refund';

export interface SheetLine {
  seq: number;
  at: Date;
  kind: LineKind;
  method: string;
  /** Whole đồng; below zero what went out, or was never there. */
  amount: number;
  /** The receipt, or the record of a refund. */
  thingId: string;
  /** Symbol and number of the receipt; '' of a refund. */
  receipt: string;
  /** Of the dossier. */
  code: string;
  /** Who paid, or got it back. */
  person: string;
  /** The officer who did it. */
  byName: string;
}

/** What is written on a sheet when money comes or goes. */
export interface NewLine extends Omit<SheetLine, 'seq' | 'byName'> {
  agencyId: string;
  cashier: Officer;
  /** The receipt that is taken off, or was in the place of this one. */
  undoes: string | null;
}
