import type { FeeLine } from '#domain/fees';

/**
 * One request to pay a dossier's fee online. What was owed stands in it as it was then: what is paid for it later is held against this.
 */
export interface Order {
  ownerAgencyId: string;
  id: string;
  dossierId: string;
  /** The case number. */
  code: string;
  /** By what the gateway and its notices name it; letters and digits, guessed by nobody. */
  reference: string;
  /** The code of the gateway. */
  gateway: string;
  lines: FeeLine[];
  /** Whole đồng. */
  amount: number;
  payerName: string;
  state: OrderState;
  /** How many events it has. */
  seq: number;
  createdAt: Date;
  /** Until when it can be paid at the gateway. What is paid then may still be told later. */
  expiresAt: Date;
  /** How often the gateway was asked what became of it. */
  asked: number;
  /** When it is asked next; null where the fate is known. */
  askAt: Date | null;
  /** When its person brought back from the gateway, signed, that they had paid; null where nobody has. It decides nothing. */
  cameBackAt: Date | null;
}

/**
 * open: written down · pending: its person may be at the gateway, nobody knows · paid: money came, and the dossier has its receipt · failed:
 * the gateway said that nothing was paid · expired: its time is over and nothing was paid · refunded: what had come and could not be
 * recorded was given back · look: money came that could not be recorded, or nobody could say what became of it.
 */
export type OrderState = 'open' | 'pending' | 'paid' | 'failed' | 'expired' | 'refunded' | 'look';

/** Why money that came was not recorded as paid; each of them somebody has to look into. */
export type Aside =
  /** Another sum than the order's. */
  | 'wrong-amount'
  /** The gateway took it and holds it to be a fraud. */
  | 'suspected'
  /** The order was paid by another transaction, or what came for it was given back. */
  | 'paid-already'
  /** The fee was paid meanwhile, at the desk, or is not owed any more. */
  | 'not-due'
  /** The answers were corrected meanwhile: another sum is due. */
  | 'other-sum-due'
  /** The dossier was withdrawn, refused, closed or handed over. */
  | 'dossier-over'
  | 'not-accepted'
  /** No order has this reference. */
  | 'unknown-reference';

/** A sum that a gateway says it has received, once for each of its transactions. */
export interface ReceivedMoney {
  /** All zeros where the reference is nobody's. */
  ownerAgencyId: string;
  id: string;
  orderId: string | null;
  gateway: string;
  /** The gateway's own number of it. */
  transaction: string;
  reference: string;
  /** Whole đồng. */
  amount: number;
  paidAt: Date;
  receivedAt: Date;
  /** settled: recorded in the dossier, with a receipt · look: somebody has to look into it · returned: it was given back. */
  state: 'settled' | 'look' | 'returned';
  aside: Aside | null;
  /** The receipt that was written for it. */
  paymentId: string | null;
}

/** Money that somebody has to look into, or an order of which nobody could say what became of it. */
export interface MoneyAside {
  agencyId: string;
  id: string;
  /** The case number; empty where no order has the reference. */
  code: string;
  reference: string;
  /** Null where it is not known whether any money came. */
  transaction: string | null;
  /** Whole đồng. */
  amount: number;
  at: Date;
  why: Aside | 'fate-unknown';
  /** By what it is going back; null where nobody has asked for that. */
  refundId: string | null;
}

/** One line of an order's history. */
export interface OrderEvent {
  seq: number;
  at: Date;
  event: string;
  from: OrderState | 'new';
  to: OrderState;
  detail: Record<string, string | number>;
}

/** What finds an order. */
export type OrderRef = Pick<Order, 'ownerAgencyId' | 'id'>;
