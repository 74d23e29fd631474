import { mayPayBackNow } from '#domain/dossiers';
import type { Db, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { isUnknownForLong, nextAskAt } from './ask-times.ts';
import { changeRefund } from './change-refund.ts';
import { finishRefund } from './finish-refund.ts';
import type { GaveBack, GiveBack, PaymentGateway } from './gateway.ts';
import { selectMoney } from './received-money.store.ts';
import type { GatewayMoney, Refund, RefundRef } from './refund.ts';
import { lockRefund, selectGatewayMoney, selectRefund, updateRefund } from './refunds.store.ts';

const BY_PROGRAM = { parts: ['program'], officer: null } as const;
const UNKNOWN: GaveBack = { fate: 'unknown', code: '' };

/**
 * Asks a gateway to give back what was approved, once: that it is sent is written down before, and its answer after, outside of any
 * transaction between. Whatever is not clear is looked into and never sent a second time.
 */
export async function giveBackRefund(
  db: Db,
  gateways: readonly PaymentGateway[],
  ref: RefundRef,
  now: Date,
): Promise<void> {
  const sent = await db.tx((tx) => begin(tx, ref, now));
  if (!sent) return;
  const gateway = gateways.find((g) => g.code === sent.money.gateway);
  const answer = gateway ? await gateway.giveBack(wish(sent, now)).catch(() => UNKNOWN) : UNKNOWN;
  await db.tx((tx) => takeGivenBack(tx, ref, answer, now));
}

/** Asks a gateway what became of a refund of which that is not known, and takes what it says. */
export async function askRefund(
  db: Db,
  gateways: readonly PaymentGateway[],
  ref: RefundRef,
  now: Date,
): Promise<void> {
  const refund = await selectRefund(db, ref);
  if (!refund?.askAt || !refund.moneyId) return;
  const money = await selectGatewayMoney(db, { ownerAgencyId: refund.ownerAgencyId, id: refund.moneyId });
  const gateway = gateways.find((g) => g.code === money?.gateway);
  // of a payment of which a part went back before, what the gateway says may be of that part
  const isOnly = money !== undefined && money.amount - money.left === refund.amount;
  const answer =
    gateway && money && isOnly
      ? await gateway.askGivenBack(wish({ refund, money }, now)).catch(() => UNKNOWN)
      : UNKNOWN;
  await db.tx((tx) => takeGivenBack(tx, ref, answer, now));
}

// one that was sent before and whose answer nobody wrote down may have been given back
async function begin(tx: Tx, ref: RefundRef, now: Date): Promise<Sent | undefined> {
  const refund = await lockRefund(tx, ref);
  if (refund?.way !== 'gateway' || !refund.moneyId) return undefined;
  if (refund.state === 'sent') {
    await changeRefund(tx, refund, 'look', { ...BY_PROGRAM, now, detail: { why: 'interrupted' } });
    return undefined;
  }
  if (refund.state !== 'approved') return undefined;
  const money = await selectGatewayMoney(tx, { ownerAgencyId: refund.ownerAgencyId, id: refund.moneyId });
  if (!money || !(await isStillOwed(tx, refund))) {
    await changeRefund(tx, refund, 'fail', { ...BY_PROGRAM, now, detail: { why: 'not-owed' } });
    return undefined;
  }
  const askAt = nextAskAt({ createdAt: now, asked: 0 }, now);
  const set = { sentAt: now, asked: 0, askAt };
  return { refund: await changeRefund(tx, refund, 'send', { ...BY_PROGRAM, now, set }), money };
}

// the fee may have become another one since it was approved, and the money been recorded otherwise
async function isStillOwed(tx: Tx, r: Refund): Promise<boolean> {
  if (r.kind === 'fee')
    return (
      r.dossierId !== null &&
      r.amount <= (await mayPayBackNow(tx, { ownerAgencyId: r.ownerAgencyId, id: r.dossierId }))
    );
  const money = await selectMoney(tx, { ownerAgencyId: r.ownerAgencyId, id: r.moneyId ?? '' });
  return money?.state === 'look';
}

/** Takes what a gateway says of a refund that it was asked for. */
export async function takeGivenBack(tx: Tx, ref: RefundRef, answer: GaveBack, now: Date): Promise<void> {
  const refund = await lockRefund(tx, ref);
  // an officer knew it first
  if (!refund || (refund.state !== 'sent' && refund.state !== 'look')) return;
  const detail: Record<string, string> = answer.code ? { code: answer.code } : {};
  if (answer.fate === 'refused') {
    await changeRefund(tx, refund, 'fail', { ...BY_PROGRAM, now, detail });
    return;
  }
  if (answer.fate === 'given') {
    const refused = await finishRefund(tx, refund, {
      event: 'finish',
      ...BY_PROGRAM,
      document: '',
      now,
    }).then(() => undefined, whyRefused);
    if (!refused) return;
    detail['recorded'] = refused;
  }
  await ask(tx, refund, detail, now);
}

// the money went and the dossier does not take the record: that is for people
function whyRefused(e: unknown): string {
  if (e instanceof Refusal) return e.code;
  throw e;
}

async function ask(tx: Tx, r: Refund, detail: Record<string, string>, now: Date): Promise<void> {
  const since = { createdAt: r.sentAt ?? now };
  const asked = r.state === 'look' ? r.asked + 1 : r.asked;
  const askAt = isUnknownForLong(since, now) ? null : nextAskAt({ ...since, asked }, now);
  if (r.state === 'sent')
    await changeRefund(tx, r, 'look', { ...BY_PROGRAM, now, detail, set: { asked, askAt } });
  else await updateRefund(tx, { ...r, asked, askAt });
}

// what came, so that the gateway is told whether all of it goes back
function wish({ refund: r, money }: Sent, now: Date): GiveBack {
  const { transaction, amount, order } = money;
  return {
    order: { ...order, amount },
    transaction,
    amount: r.amount,
    by: r.approvedByName,
    why: r.reason,
    now,
  };
}

interface Sent {
  refund: Refund;
  money: GatewayMoney;
}
