import type { Tx } from '#platform/db/db.ts';
import { changeOrder } from './change-order.ts';
import type { Order, OrderRef } from './order.ts';
import { lockOrder } from './orders.store.ts';

/**
 * Notes that a person came back from the gateway with its signed word that they paid, before its report has come: the gateway is asked at once,
 * and nobody is asked to pay again meanwhile. Nothing is paid by it: the word comes through the payer's hands.
 */
export async function comeBack(tx: Tx, ref: OrderRef, now: Date): Promise<Order | undefined> {
  const order = await lockOrder(tx, ref);
  if (order?.state !== 'pending' || order.cameBackAt) return order;
  return changeOrder(tx, { ...order, cameBackAt: now, askAt: now }, { kind: 'came-back' }, { now });
}

/** The order that says how the fee of a dossier stands, of its orders, the newest first: the paid one where nothing more is to be paid. */
export function orderOfNow(orders: readonly Order[], isPayable: boolean): Order | undefined {
  const paid = isPayable ? undefined : orders.find((o) => o.state === 'paid');
  return paid ?? orders[0];
}

/** Why nobody is asked to pay by another order now: one is on its way, or money is looked into; undefined where one may be made. */
export function whyNotNow(
  orders: readonly Pick<Order, 'state' | 'cameBackAt'>[],
): 'on-its-way' | 'look' | undefined {
  if (orders.some((o) => o.state === 'look')) return 'look';
  return orders.some((o) => o.state === 'pending' && o.cameBackAt) ? 'on-its-way' : undefined;
}
