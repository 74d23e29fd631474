import { recordOnlinePayment } from '#domain/dossiers';
import type { Tx } from '#platform/db/db.ts';
import { Refusal, type RefusalCode } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { changeOrder } from './change-order.ts';
import type { GatewayNotice, NoticeOutcome } from './gateway.ts';
import type { Aside, Order, ReceivedMoney } from './order.ts';
import { decide, whyAside } from './order-table.ts';
import { lockOrder, lockOtherLiveOrder, selectReference } from './orders.store.ts';
import { insertMoney, selectMoneyOf } from './received-money.store.ts';

/** Under whom money stands for which there is no order. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Why a dossier does not take a payment, by what it refuses it with. */
const REFUSED: Partial<Record<RefusalCode, Aside>> = {
  'dossier.not-now': 'dossier-over',
  'fee.not-due': 'not-due',
  'fee.wrong-amount': 'other-sum-due',
  'fee.not-accepted': 'not-accepted',
};

/**
 * Takes what a gateway has reported and signed, in one transaction with what it does: the order, the money that came, and the dossier's
 * receipt. Each sum that a gateway has received is written down once, whatever was reported before or is after; a dossier's fee is paid by it
 * only where exactly this is due, and everything else is to be looked into.
 */
export async function takeNotice(tx: Tx, o: TakenNotice): Promise<NoticeOutcome> {
  const { notice, gateway, now } = o;
  const ref = await selectReference(tx, notice.reference);
  const order = ref && (await lockOrder(tx, ref));
  if (order?.gateway !== gateway) {
    if (notice.fate !== 'failed')
      await insertMoney(tx, moneyOf(o, { aside: 'unknown-reference', paymentId: null }));
    return 'unknown-order';
  }
  if (notice.fate !== 'failed') return receiveMoney(tx, order, o);
  if (!decide(order.state, { kind: 'failed' })) return 'already';
  await changeOrder(tx, order, { kind: 'failed' }, { now, detail: { code: notice.code } });
  return 'confirmed';
}

/** Writes down money that came for an order, whose lock the caller holds, and gives it to the dossier where exactly this is due. */
export async function receiveMoney(tx: Tx, order: Order, o: TakenNotice): Promise<NoticeOutcome> {
  const { notice, now } = o;
  const before = await selectMoneyOf(tx, order);
  if (before.some((m) => m.transaction === notice.transaction)) return 'already';
  const suspected = notice.fate === 'suspected';
  const early = whyAside(order, { amount: notice.amount, exact: notice.isExact, suspected });
  const end: End = early ? { aside: early, paymentId: null } : await settle(tx, order, now);
  if (!(await insertMoney(tx, moneyOf(o, end, order))))
    throw new Error(`transaction ${notice.transaction} of ${o.gateway} is known of another order`);
  const detail = {
    transaction: notice.transaction,
    amount: notice.amount,
    ...(end.aside ? { aside: end.aside } : {}),
  };
  await changeOrder(tx, order, { kind: 'received', aside: end.aside ?? undefined }, { now, detail });
  // what was made beside it is not to be paid any more, and no page leads to it
  const other = end.aside ? undefined : await lockOtherLiveOrder(tx, order);
  if (other) await changeOrder(tx, other, { kind: 'replaced' }, { now, detail: { paid: order.reference } });
  if (end.aside === 'wrong-amount') return 'wrong-amount';
  return end.aside === 'paid-already' ? 'already' : 'confirmed';
}

// a refusal comes before anything is written
async function settle(tx: Tx, order: Order, now: Date): Promise<End> {
  const { ownerAgencyId, dossierId, amount, payerName, reference } = order;
  try {
    const ref = { ownerAgencyId, id: dossierId };
    const payment = await recordOnlinePayment(tx, { ref, amount, payer: payerName, order: reference, now });
    return { aside: null, paymentId: payment.id };
  } catch (e) {
    const aside = e instanceof Refusal ? REFUSED[e.code] : undefined;
    if (!aside) throw e;
    return { aside, paymentId: null };
  }
}

function moneyOf({ notice, gateway, now }: TakenNotice, end: End, order?: Order): ReceivedMoney {
  return {
    ownerAgencyId: order?.ownerAgencyId ?? NOBODY,
    id: newId(now.getTime()),
    orderId: order?.id ?? null,
    gateway,
    transaction: notice.transaction,
    reference: notice.reference,
    amount: notice.amount,
    paidAt: notice.paidAt ?? now,
    receivedAt: now,
    state: end.aside ? 'look' : 'settled',
    ...end,
  };
}

type End = Pick<ReceivedMoney, 'aside' | 'paymentId'>;

export interface TakenNotice {
  /** The code of the gateway that reported it. */
  gateway: string;
  notice: GatewayNotice;
  now: Date;
}
