import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { changeOrder } from './change-order.ts';
import type { OrderRef } from './order.ts';
import { lockOrder } from './orders.store.ts';
import { markReturned, selectMoney, selectMoneyOf } from './received-money.store.ts';

/**
 * Records that money which came, and could not be recorded as paid, was given back; of an order, in its history too. What settled a fee is
 * given back by the dossier's own record of it (`recordRefund`). Refuses 'money.not-to-look-into'.
 */
export async function returnMoney(tx: Tx, o: GivenBackMoney): Promise<void> {
  const { by, how, now } = o;
  const found = await selectMoney(tx, o.money);
  const ref = found?.orderId ? { ownerAgencyId: found.ownerAgencyId, id: found.orderId } : undefined;
  const order = ref && (await lockOrder(tx, ref));
  const marked =
    found !== undefined &&
    (await markReturned(tx, { ...o.money, at: now, by: by.officerId, byName: by.name, how }));
  if (!found || !marked) throw new Refusal('money.not-to-look-into');
  if (!order) return;
  const isLast = (await selectMoneyOf(tx, order)).every((m) => m.state !== 'look');
  const detail = { transaction: found.transaction, amount: found.amount, by: by.name };
  await changeOrder(tx, order, { kind: 'returned', isLast }, { now, detail });
}

interface GivenBackMoney {
  money: OrderRef;
  by: { officerId: string; name: string };
  how: string;
  now: Date;
}
