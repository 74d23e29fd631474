import { mayPayBackNow, type OpenAtDesk } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { isClerkOf } from './may-refund.ts';
import { lockMoney } from './received-money.store.ts';
import type { Account, Refund, RefundEvent, RefundRef, RefundWay } from './refund.ts';
import {
  insertRefund,
  insertRefundEvent,
  selectGatewayMoney,
  selectGatewayMoneyOf,
} from './refunds.store.ts';
import { sealAccount } from './sealed-account.ts';

/**
 * A clerk of the desk asks that money of a dossier's fee goes back: of one that goes on what was paid too much, of one that was refused,
 * denied, withdrawn or closed up to all that was paid (decisions 60, 71). One sum of it goes back at a time.
 * Refuses 'fee.nothing-back', 'fee.wrong-refund', 'refund.not-by-gateway', 'refund.going-on' and what the words lack. @throws NotFound
 */
export async function requestRefund(
  tx: Tx,
  keys: Keys,
  o: AskedRefund & {
    open: Pick<OpenAtDesk, 'dossier'>;
    amount: number;
    /** By the rules of the fee no more goes back than this. */
    settles: boolean;
  },
): Promise<Refund> {
  const { dossier } = o.open;
  if (!isClerkOf(dossier.receiverAgencyId, o.officer)) throw new NotFound('dossier');
  const most = await mayPayBackNow(tx, dossier);
  if (most === 0) throw new Refusal('fee.nothing-back');
  if (!Number.isSafeInteger(o.amount) || o.amount <= 0 || o.amount > most)
    throw new Refusal('fee.wrong-refund', { to: most }, 422);
  const money = await gatewayMoneyFor(tx, { ...o, dossier });
  return write(tx, keys, o, {
    ownerAgencyId: dossier.ownerAgencyId,
    kind: 'fee',
    dossierId: dossier.id,
    code: dossier.code,
    deskAgencyId: dossier.receiverAgencyId,
    moneyId: money?.moneyId ?? null,
    amount: o.amount,
    paidTo: money?.payerName ?? o.paidTo,
    settles: o.settles,
  });
}

/**
 * A clerk asks that money goes back which came and could not be recorded as paid, whole: one of the agency's, or an administrator of what came
 * for a reference that is nobody's. Refuses 'money.not-to-look-into', 'refund.not-by-gateway', 'refund.going-on' and what the words lack.
 */
export async function requestAsideRefund(
  tx: Tx,
  keys: Keys,
  o: AskedRefund & { money: RefundRef },
): Promise<Refund> {
  const money = await lockMoney(tx, o.money);
  if (money?.state !== 'look' || money.amount === 0 || !isClerkOf(money.ownerAgencyId, o.officer))
    throw new Refusal('money.not-to-look-into');
  const came = o.way === 'gateway' ? await selectGatewayMoney(tx, o.money) : undefined;
  if (o.way === 'gateway' && !came) throw new Refusal('refund.not-by-gateway', { to: 0 }, 422);
  return write(tx, keys, o, {
    ownerAgencyId: money.ownerAgencyId,
    kind: 'aside',
    dossierId: money.dossierId,
    code: money.code,
    deskAgencyId: money.ownerAgencyId,
    moneyId: money.id,
    amount: money.amount,
    paidTo: came?.payerName ?? o.paidTo,
    settles: false,
  });
}

/** Of what came through gateways for a fee that from which this sum goes back to where it came from; undefined in another way. */
async function gatewayMoneyFor(
  tx: Tx,
  { way, amount, dossier }: { way: RefundWay; amount: number } & Pick<OpenAtDesk, 'dossier'>,
) {
  if (way !== 'gateway') return undefined;
  const all = await selectGatewayMoneyOf(tx, dossier);
  const enough = all.find((m) => m.left >= amount);
  if (!enough)
    throw new Refusal('refund.not-by-gateway', { to: Math.max(0, ...all.map((m) => m.left)) }, 422);
  return enough;
}

async function write(
  tx: Tx,
  keys: Keys,
  o: AskedRefund,
  about: Pick<
    Refund,
    | 'ownerAgencyId'
    | 'kind'
    | 'deskAgencyId'
    | 'dossierId'
    | 'code'
    | 'moneyId'
    | 'amount'
    | 'paidTo'
    | 'settles'
  >,
): Promise<Refund> {
  mustSayWhy(o.reason);
  const paidTo = mustSayWho(about.paidTo);
  const refund: Refund = {
    ...about,
    id: newId(o.now.getTime()),
    way: o.way,
    paidTo,
    account: sealAccount(keys, o),
    reason: o.reason,
    state: 'requested',
    seq: 1,
    requestedAt: o.now,
    requestedBy: o.officer.officerId,
    requestedByName: o.officer.name,
    approvedBy: null,
    approvedByName: '',
    document: '',
    sentAt: null,
    doneAt: null,
    asked: 0,
    askAt: null,
  };
  if (!(await insertRefund(tx, refund))) throw new Refusal('refund.going-on');
  const event: RefundEvent = {
    seq: 1,
    at: o.now,
    event: 'request',
    from: 'new',
    to: 'requested',
    byId: o.officer.officerId,
    byName: o.officer.name,
    note: o.reason,
    detail: { amount: refund.amount, way: refund.way },
  };
  await insertRefundEvent(tx, refund, event);
  return refund;
}

/** Refuses 'reason.missing'. */
export function mustSayWhy(reason: string): void {
  if (!/[\p{L}\p{N}]/u.test(reason)) throw new Refusal('reason.missing', {}, 422);
}

/** @returns the name on one line. Refuses 'receiver.missing'. */
export function mustSayWho(paidTo: string): string {
  const name = paidTo.trim().replace(/\s+/g, ' ');
  if (!/\p{L}/u.test(name)) throw new Refusal('receiver.missing', {}, 422);
  return name;
}

export interface AskedRefund {
  officer: Officer;
  way: RefundWay;
  /** Only of a transfer. */
  account?: Account | undefined;
  /** Who gets it; through a gateway it goes back to whoever paid. */
  paidTo: string;
  reason: string;
  now: Date;
}
