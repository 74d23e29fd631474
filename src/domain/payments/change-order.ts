import type { Tx } from '#platform/db/db.ts';
import type { Order, OrderEvent } from './order.ts';
import { decide, type Fact } from './order-table.ts';
import { insertOrderEvent, updateOrder } from './orders.store.ts';

/**
 * Changes an order by the row of its table that a fact leads to, with a line of its history; where the fact changes nothing, nothing is
 * written. The caller holds the order's lock. @returns the order as it is then.
 */
export async function changeOrder(
  tx: Tx,
  order: Order,
  fact: Fact,
  o: { now: Date; detail?: OrderEvent['detail'] },
): Promise<Order> {
  const row = decide(order.state, fact);
  if (!row) return order;
  // what became of it is known, or never will be; of one that another took the place of, its payer may still be at the gateway
  const askAt = row.to === 'pending' || fact.kind === 'replaced' ? order.askAt : null;
  const after: Order = { ...order, state: row.to, seq: order.seq + 1, askAt };
  const event = {
    seq: after.seq,
    at: o.now,
    event: row.event,
    from: row.from,
    to: row.to,
    detail: o.detail ?? {},
  };
  await Promise.all([updateOrder(tx, after), insertOrderEvent(tx, after, event)]);
  return after;
}
