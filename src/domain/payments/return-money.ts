import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { changeOrder } from './change-order.ts';
import type { OrderRef } from './order.ts';
import { lockOrder } from './orders.store.ts';
import { markReturned, selectMoneyOf } from './received-money.store.ts';

/**
 * Records that money which came for an order, and could not be recorded as paid, was given back. What settled a fee is given back by the
 * dossier's own record of it (`recordRefund`). Refuses 'money.not-to-look-into'.
 */
export async function returnMoney(
  tx: Tx,
  o: { order: OrderRef; moneyId: string; officer: Officer; how: string; now: Date },
): Promise<void> {
  const order = await lockOrder(tx, o.order);
  const all = order ? await selectMoneyOf(tx, order) : [];
  const money = all.find((m) => m.id === o.moneyId && m.state === 'look');
  if (!order || !money) throw new Refusal('money.not-to-look-into');
  const { officerId: by, name: byName } = o.officer;
  await markReturned(tx, { ...o.order, id: money.id, at: o.now, by, byName, how: o.how });
  const isLast = all.every((m) => m === money || m.state !== 'look');
  const detail = { transaction: money.transaction, amount: money.amount, by: byName };
  await changeOrder(tx, order, { kind: 'returned', isLast }, { now: o.now, detail });
}
