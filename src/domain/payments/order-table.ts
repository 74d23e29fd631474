import type { Aside, Order, OrderState } from './order.ts';

/**
 * The state table of an order: what may happen to it, from where, and where it is then. Everything that changes an order goes by a row of
 * it (`change-order.ts`); `decide` says which.
 */
export const orderTable = [
  { event: 'create', from: 'new', to: 'open' },
  { event: 'send', from: 'open', to: 'pending' },
  { event: 'come-back', from: 'pending', to: 'pending' },
  { event: 'succeed', from: 'open', to: 'paid' },
  { event: 'succeed', from: 'pending', to: 'paid' },
  // the gateway had said that it failed, or nobody had paid in time, or what came first was not what was owed
  { event: 'succeed', from: 'failed', to: 'paid' },
  { event: 'succeed', from: 'expired', to: 'paid' },
  { event: 'succeed', from: 'look', to: 'paid' },
  { event: 'fail', from: 'open', to: 'failed' },
  { event: 'fail', from: 'pending', to: 'failed' },
  { event: 'expire', from: 'open', to: 'expired' },
  { event: 'expire', from: 'pending', to: 'expired' },
  { event: 'look', from: 'open', to: 'look' },
  { event: 'look', from: 'pending', to: 'look' },
  { event: 'look', from: 'failed', to: 'look' },
  { event: 'look', from: 'expired', to: 'look' },
  { event: 'look', from: 'look', to: 'look' },
  // money on top of what settled it, or after it was given back
  { event: 'more', from: 'paid', to: 'paid' },
  { event: 'more', from: 'refunded', to: 'refunded' },
  // a part of what somebody looked into was given back, or what was too much
  { event: 'return', from: 'look', to: 'look' },
  { event: 'return', from: 'paid', to: 'paid' },
  { event: 'return', from: 'refunded', to: 'refunded' },
  { event: 'refund', from: 'look', to: 'refunded' },
] as const satisfies { event: string; from: OrderState | 'new'; to: OrderState }[];

/** By which row an order goes when something became known of it; undefined when that changes nothing any more. Pure. */
export function decide(state: OrderState | 'new', fact: Fact): OrderRow | undefined {
  const event = eventOf(state, fact);
  return orderTable.find((row) => row.event === event && row.from === state);
}

/**
 * Why money cannot be recorded as paid whatever the dossier says; undefined where the dossier is to be asked. Only the exact sum of an
 * order that is not paid goes to the dossier.
 */
export function whyAside(
  order: Pick<Order, 'state' | 'amount'>,
  money: { amount: number; exact: boolean; suspected: boolean },
): Aside | undefined {
  if (money.suspected) return 'suspected';
  if (order.state === 'paid' || order.state === 'refunded') return 'paid-already';
  return money.exact && money.amount === order.amount ? undefined : 'wrong-amount';
}

function eventOf(state: OrderState | 'new', fact: Fact): OrderRow['event'] | undefined {
  const isDone = state === 'paid' || state === 'refunded';
  switch (fact.kind) {
    case 'created':
      return 'create';
    case 'sent':
      return 'send';
    case 'received':
      if (!fact.aside) return 'succeed';
      return isDone ? 'more' : 'look';
    case 'came-back':
      return 'come-back';
    case 'failed':
      return 'fail';
    case 'not-paid':
      return fact.isOver ? 'expire' : undefined;
    case 'replaced':
      return 'expire';
    case 'unknown-for-long':
      return state === 'open' || state === 'pending' ? 'look' : undefined;
    case 'returned':
      return fact.isLast && state === 'look' ? 'refund' : 'return';
  }
}

export type OrderRow = (typeof orderTable)[number];

/** What became known of an order. */
export type Fact =
  | { kind: 'created' }
  /** Its person may go to the gateway from now on. */
  | { kind: 'sent' }
  /** Money came; `aside`: why it is not recorded as paid. */
  | { kind: 'received'; aside: Aside | undefined }
  /** Its person has brought back the gateway's word that they paid, and its report is not here yet. */
  | { kind: 'came-back' }
  | { kind: 'failed' }
  /** The gateway knows of no payment; `isOver`: and takes none any more. */
  | { kind: 'not-paid'; isOver: boolean }
  /** Another sum is due, and another order takes its place. */
  | { kind: 'replaced' }
  | { kind: 'unknown-for-long' }
  /** Money that was looked into was given back; `isLast`: nothing else of the order is to be looked into. */
  | { kind: 'returned'; isLast: boolean };
