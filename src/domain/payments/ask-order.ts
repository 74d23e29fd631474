import type { Db, Tx } from '#platform/db/db.ts';
import { isUnknownForLong, nextAskAt } from './ask-times.ts';
import { changeOrder } from './change-order.ts';
import type { GatewayAnswer, PaymentGateway } from './gateway.ts';
import type { Order, OrderRef } from './order.ts';
import { lockOrder, selectOrder, updateOrder } from './orders.store.ts';
import { takeNotice } from './take-notice.ts';
import { TRANSFER } from './transfer/collecting-account.ts';

/**
 * Asks the gateway of an order what became of it, outside of any transaction, and takes what it says like a notice. An order that nobody paid
 * until its time was over is expired; one of which nobody could say anything for a week is to be looked into.
 */
export async function askOrder(
  db: Db,
  gateways: readonly PaymentGateway[],
  ref: OrderRef,
  now: Date,
): Promise<void> {
  const order = await selectOrder(db, ref);
  if (!order?.askAt) return;
  const gateway = gateways.find((g) => g.code === order.gateway);
  // nobody can be asked about a transfer: what has come is known from statements
  const answer: GatewayAnswer =
    order.gateway === TRANSFER
      ? { fate: 'not-paid' }
      : gateway
        ? await gateway.ask(order, now)
        : { fate: 'unknown' };
  await db.tx((tx) => takeAnswer(tx, ref, answer, now));
}

async function takeAnswer(tx: Tx, ref: OrderRef, answer: GatewayAnswer, now: Date): Promise<void> {
  const order = await lockOrder(tx, ref);
  // a notice came first
  if (!order?.askAt) return;
  if (answer.fate === 'told' && answer.notice.reference === order.reference) {
    await takeNotice(tx, { gateway: order.gateway, notice: answer.notice, now });
    return;
  }
  const asked: Order = { ...order, asked: order.asked + 1 };
  const isLive = order.state === 'open' || order.state === 'pending';
  const isOver = now >= order.expiresAt && answer.fate === 'not-paid';
  asked.askAt = !isLive && (isOver || isUnknownForLong(order, now)) ? null : nextAskAt(asked, now);
  const after =
    answer.fate === 'not-paid'
      ? await changeOrder(tx, asked, { kind: 'not-paid', isOver }, { now })
      : isUnknownForLong(order, now)
        ? await changeOrder(tx, asked, { kind: 'unknown-for-long' }, { now })
        : asked;
  if (after === asked) await updateOrder(tx, asked);
}
