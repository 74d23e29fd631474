/** Why a line of the provider and what this program has are not one and the same. The list is closed. */
export const differenceKinds = [
  /** The provider has received it, and nobody here was told. */
  'not-ours',
  /** It was reported here, and the provider's file does not have it. */
  'not-theirs',
  /** Provider, order and receipt do not have the same sum. */
  'other-amount',
  /** The order was paid by another transaction too. */
  'paid-twice',
  /** The file has the same transaction more than once. */
  'listed-twice',
  /** The money came, and no receipt was written. */
  'no-receipt',
  /** Its receipt is void. */
  'receipt-void',
  /** One of both says that it was given back, and the other does not. */
  'given-back',
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** What finds a day: of one agency's money at one gateway. */
export interface DayRef {
  /** All zeros: of money for references that are nobody's. */
  ownerAgencyId: string;
  gateway: string;
  /** 'YYYY-MM-DD' */
  day: string;
}

/** A day as one file of the provider was held against it; another file is another version. */
export interface ReconciledDay extends DayRef {
  version: number;
  fileId: string;
  fileName: string;
  madeAt: Date;
  madeByName: string;
  /** What the provider's file says: how often, and whole đồng. */
  theirsCount: number;
  theirsSum: number;
  returnedCount: number;
  returnedSum: number;
  /** What was reported to this program as paid on that day, and of it what has a receipt that holds. */
  oursCount: number;
  oursSum: number;
  receiptsCount: number;
  receiptsSum: number;
  differences: number;
}

/** One difference of a day, with what was written about it last. */
export interface Difference {
  kind: DifferenceKind;
  /** What it is about, the same in every version of the day. */
  thing: string;
  line: number | null;
  reference: string;
  transaction: string;
  /** The case number; '' where no order has the reference. */
  code: string;
  theirs: number | null;
  ours: number | null;
  receipt: number | null;
  /** It was not there in the version before. */
  isNew: boolean;
  /** How many notes it has. */
  notes: number;
  note: string | null;
  noteBy: string | null;
  noteAt: Date | null;
  resolved: boolean;
}

/** What an officer has written about a difference. */
export interface DifferenceNote {
  seq: number;
  at: Date;
  byName: string;
  note: string;
  resolved: boolean;
}

/** The close of a day: once, and as it was then. */
export interface ClosedDay {
  version: number;
  closedAt: Date;
  closedByName: string;
  differences: number;
  unresolved: number;
}

/** How many differences of a kind a day has, and how many of them nobody has explained, and are not resolved. */
export interface KindCount {
  kind: DifferenceKind;
  n: number;
  unexplained: number;
  unresolved: number;
}
