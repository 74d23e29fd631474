import type { Order } from './order.ts';

/** Money that somebody wants to give back: what was paid of a dossier's fee, or what came and was never recorded as paid. */
export interface Refund {
  /** All zeros where the money came for a reference that is nobody's. */
  ownerAgencyId: string;
  id: string;
  kind: 'fee' | 'aside';
  dossierId: string | null;
  /** The case number; empty where it is of no dossier. */
  code: string;
  /** Whose clerks ask for it and carry it out. */
  deskAgencyId: string;
  /** What had come: the money set aside, or what goes back through the gateway by which it came. */
  moneyId: string | null;
  /** Whole đồng. */
  amount: number;
  way: RefundWay;
  /** Who gets it. */
  paidTo: string;
  /** Bank and number, sealed; only of a transfer. */
  account: Buffer | null;
  reason: string;
  /** By the rules of the fee no more goes back than this. */
  settles: boolean;
  state: RefundState;
  /** How many events it has. */
  seq: number;
  requestedAt: Date;
  requestedBy: string;
  requestedByName: string;
  approvedBy: string | null;
  approvedByName: string;
  /** The number of the document that proves it: of the bank's order, of the voucher. */
  document: string;
  /** When the gateway was last asked to give it back. */
  sentAt: Date | null;
  doneAt: Date | null;
  /** How often the gateway was asked what became of it since. */
  asked: number;
  askAt: Date | null;
}

/** gateway: to where it came from · transfer: to an account · cash: at the desk. */
export const refundWays = ['gateway', 'transfer', 'cash'] as const;
export type RefundWay = (typeof refundWays)[number];

/**
 * requested: a clerk wants it · approved: a leader does too, and it is to be carried out · sent: the gateway was asked to · done: it went, and
 * is recorded · refused: it does not go · failed: it did not go, and may be tried again · look: nobody can say whether it went.
 */
export const refundStates = ['requested', 'approved', 'sent', 'done', 'refused', 'failed', 'look'] as const;
export type RefundState = (typeof refundStates)[number];

/** What finds one. */
export type RefundRef = Pick<Refund, 'ownerAgencyId' | 'id'>;

/** The account that a transfer goes to. */
export interface Account {
  /** The bank, by its number (`banks.ts`). */
  bank: string;
  number: string;
}

/** One line of its history. */
export interface RefundEvent {
  seq: number;
  at: Date;
  event: string;
  from: RefundState | 'new';
  to: RefundState;
  /** Null where the program did it. */
  byId: string | null;
  byName: string;
  /** The words of whoever did it. */
  note: string;
  detail: Record<string, string | number>;
}

/** What a gateway has received and may be asked to give back. */
export interface GatewayMoney {
  moneyId: string;
  gateway: string;
  transaction: string;
  /** Whole đồng: what came, and what of it no gateway was asked to give back yet. */
  amount: number;
  left: number;
  payerName: string;
  order: Pick<Order, 'reference' | 'createdAt'>;
}
