import { noteOnSheet } from '#domain/cash';
import { balanceOf, type DeskMethod, type Fee, findFee, type Payment, takePayment } from '#domain/fees';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOut, carryOutByOfficer } from '../carry-out.ts';
import { lockDossier } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { mayTake } from '../may.ts';
import { PAYING } from '../program-actors.ts';
import { receiptLine } from '../sheet-lines.ts';
import type { Row, Task, VerbValue } from '../verb.ts';
import { mustNotBeDenied, owesFee } from './return-result.ts';

const form = 'fee-receipt';

const AT_DESK = [
  { from: 'submitted', to: 'submitted', who: 'receiver', form },
  { from: 'accepted', to: 'accepted', who: 'receiver', form },
  { from: 'processing', to: 'processing', who: 'receiver', form },
  { from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver', form },
  { from: 'awaiting_payment', to: 'awaiting_payment', who: 'receiver', form },
  { from: 'resolved', to: 'resolved', who: 'receiver', form },
] as const satisfies Row[];

export const recordPaymentVerb: VerbValue<Taken> = {
  name: 'record-payment',
  // the same by the program, of what a gateway has received; who pays at the counter has the receipt in hand
  rows: [
    ...AT_DESK,
    ...AT_DESK.map((row) => ({ ...row, who: 'collector' as const, notice: 'fee-paid' as const })),
  ],
  decide: (_, { amount, method, receiptNumber: receipt, receiptYear: year, order }) => ({
    goes: { to: 'same' },
    event: { detail: { amount, method, receipt, year, ...(order ? { order } : {}) } },
  }),
};

/**
 * Records the fee paid at the desk and gives it a receipt number; state, payment and ledger in one transaction.
 * It stands on the cash sheet of who takes it. Refuses 'fee.not-due' also of a denied dossier, and 'fee.not-accepted' before acceptance, unless the procedure takes it with the filing.
 */
export async function recordPayment(tx: Tx, o: ByOfficer & AtDeskPayment): Promise<Payment> {
  const payments: Payment[] = [];
  await carryOutByOfficer(tx, recordPaymentVerb, o, async ({ dossier: d }) => {
    const payment = await take(tx, d, { ...o, payerName: o.payer || d.ownerName });
    await noteOnSheet(tx, receiptLine(payment, { dossier: d, officer: o.officer }));
    payments.push(payment);
    return payment;
  });
  return theOne(payments);
}

/**
 * The same by the program, for money that a gateway has received for an order (NĐ 118/2025 Đ24: fees may be paid online); nobody's page is
 * asked what it saw. Refuses what `recordPayment` refuses, and 'dossier.not-now' of a dossier that has ended. @throws NotFound
 */
export async function recordOnlinePayment(
  tx: Tx,
  o: { ref: DossierRef; amount: number; payer: string; order: string; now: Date },
): Promise<Payment> {
  const payments: Payment[] = [];
  // whoever changes it at this moment waits, or has done it before
  const locked = await lockDossier(tx, o.ref);
  if (!locked) throw new NotFound('dossier');
  const act = { ref: o.ref, revision: locked.revision, actor: PAYING, now: o.now };
  await carryOut(tx, recordPaymentVerb, act, async ({ dossier: d }) => {
    const { amount, payer, order, now } = o;
    const payment = await take(tx, d, { officer: null, method: 'online', amount, payerName: payer, now });
    payments.push(payment);
    return { ...payment, order };
  });
  return theOne(payments);
}

/**
 * What may be paid online of a dossier now, in whole đồng: all that is due, where the amount of every line is known. Undefined where nothing
 * is, or where the desk is still to state an amount.
 */
export function payableOnline({ dossier, fee, task }: Payable): number | undefined {
  if (!fee || !owesFee(dossier, fee) || !mayTakeNow(dossier, fee)) return undefined;
  if (mayTake(PAYING, recordPaymentVerb.rows, dossier, task).length === 0) return undefined;
  const { due, open } = balanceOf(fee);
  return open || due === 0 ? undefined : due;
}

/** Nothing is taken for a dossier that was not accepted, unless its procedure takes some of it with the filing. */
export function mayTakeNow({ acceptedAt }: Pick<Dossier, 'acceptedAt'>, fee: Fee | undefined): boolean {
  return acceptedAt !== null || fee?.lines.some((l) => l.withFiling) === true;
}

/**
 * Whether what is due is to be asked for now: of a fee that is taken before the result, once it is decided; of another, as soon as it may be
 * taken. It may be paid before.
 */
export function isAskedNow({ decision }: Pick<Dossier, 'decision'>, { lines }: Pick<Fee, 'lines'>): boolean {
  return decision !== null || lines.some((l) => !l.withResult);
}

async function take(
  tx: Tx,
  d: Dossier,
  { officer, method, amount, payerName, given, cardSlip, now }: Omit<TakePayment, keyof About>,
): Promise<Payment> {
  mustNotBeDenied(d);
  if (!mayTakeNow(d, await findFee(tx, d.ownerAgencyId, d.id))) throw new Refusal('fee.not-accepted');
  const about: About = { ownerAgencyId: d.ownerAgencyId, dossierId: d.id, collector: d.ownerAgencyName };
  return takePayment(tx, { ...about, officer, method, amount, payerName, given, cardSlip, now });
}

function theOne([payment]: Payment[]): Payment {
  if (!payment) throw new Error('a payment was recorded but not taken');
  return payment;
}

type TakePayment = Parameters<typeof takePayment>[1];
type About = Pick<TakePayment, 'ownerAgencyId' | 'dossierId' | 'collector'>;

/** What a clerk says of money that was taken. */
export interface AtDeskPayment extends Pick<TakePayment, 'amount' | 'given' | 'cardSlip'> {
  method: DeskMethod;
  payer: string;
}

type Taken = Pick<Payment, 'amount' | 'method' | 'receiptNumber' | 'receiptYear'> & {
  /** The reference of the order that was paid online. */
  order?: string;
};

interface Payable {
  dossier: Dossier;
  fee: Fee | undefined;
  task: Task | undefined;
}
