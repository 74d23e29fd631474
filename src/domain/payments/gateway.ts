import type { Language } from '#platform/language.ts';
import type { Order } from './order.ts';

/**
 * A gateway at which people pay. What it reports is believed only when it has signed it, and its report decides; what a person's browser
 * brings back from it only informs.
 */
export interface PaymentGateway {
  /** By what orders and addresses name it: 'vnpay'. */
  code: string;
  /** As people know it. */
  name: string;
  /** What people may choose before they go there: banks, cards, wallets. What is not named here can be chosen at the gateway. */
  ways: readonly PayWay[];
  /** Where the person pays this order: an address of the gateway's own. */
  payAddress(order: Order, o: PayOptions): string;
  /**
   * A report of the gateway, from the query as it was sent; undefined when the gateway has not signed it.
   * @throws where it has, and it cannot be read.
   */
  readNotice(rawQuery: string): GatewayNotice | undefined;
  /** What the gateway is answered, in its own words. */
  reply(outcome: NoticeOutcome | 'not-signed' | 'failed'): object;
  /** Asks what became of an order; where the gateway is away or its answer is no answer, that is not known. */
  ask(order: Order, now: Date): Promise<GatewayAnswer>;
  /** Asks the gateway to give back what it has received; where it is away or its answer is no answer, nobody knows whether it will. */
  giveBack(o: GiveBack): Promise<GaveBack>;
  /** Asks what became of such a request. */
  askGivenBack(o: GiveBack): Promise<GaveBack>;
}

/** A bank, a kind of card or a wallet, by which somebody pays at a gateway. */
export interface PayWay {
  /** By what forms and addresses name it. */
  id: string;
  /** As people know it. */
  name: string;
  /** A few letters that stand for it. */
  mark: string;
  /** banks: reached by themselves · through: whatever banks and cards the gateway reaches · wallets */
  group: 'banks' | 'through' | 'wallets';
}

/** What a gateway reports of an order. */
export interface GatewayNotice {
  reference: string;
  fate: 'received' | 'suspected' | 'failed';
  /** Whole đồng; of a sum with a fraction, what is before it. */
  amount: number;
  /** The sum has no fraction of a đồng. */
  isExact: boolean;
  /** The gateway's own number of the payment. */
  transaction: string;
  paidAt: Date | undefined;
  /** What the gateway calls the outcome. */
  code: string;
}

export interface PayOptions {
  /** Where the person comes back to. */
  returnTo: string;
  ip: string;
  language: Language;
  /** What is paid, as the person and their bank read it. */
  about: string;
  /** Which of the gateway's ways was chosen; without it the person chooses there. */
  way?: string | undefined;
}

export type NoticeOutcome = 'confirmed' | 'already' | 'wrong-amount' | 'unknown-order';

export type GatewayAnswer =
  | { fate: 'told'; notice: GatewayNotice }
  /** It knows of no payment that was finished. */
  | { fate: 'not-paid' }
  | { fate: 'unknown' };

/** given: it has taken it on · refused: nothing went · unknown: it may have gone. */
export interface GaveBack {
  fate: 'given' | 'refused' | 'unknown';
  /** What the gateway calls it; empty without an answer. */
  code: string;
}

export interface GiveBack {
  /** The order, and what came for it: less than that is a part. */
  order: Pick<Order, 'reference' | 'createdAt' | 'amount'>;
  transaction: string;
  /** Whole đồng. */
  amount: number;
  /** Who wants it. */
  by: string;
  why: string;
  now: Date;
}
