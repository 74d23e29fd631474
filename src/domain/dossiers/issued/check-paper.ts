import { listPayments, type Payment } from '#domain/fees';
import { type DossierEvent, readLedger, type Status } from '#domain/ledger';
import type { Db, Reader } from '#platform/db/db.ts';
import { selectDossier } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { maskName } from '../reading/mask-name.ts';
import type { FormName } from '../verb.ts';
import { thawed } from './form-facts.ts';
import type { IssuedForm, IssuedRef } from './issued-form.ts';
import { type IssuedRow, selectIssued, selectIssuedOf } from './issued-forms.store.ts';
import { refOfPaper } from './paper-code.ts';
import { type UndoneAct, undoingOf } from './undoing-of.ts';

// what is promised on them is over when the dossier is
const WHILE_OPEN: readonly FormName[] = ['receipt', 'supplement-request', 'apology'];
const PROMISES: readonly FormName[] = ['receipt', 'apology'];

/**
 * What anybody who has a form of ours in hand may know by the code on it: that it was issued, by whom and when, and what has become of it
 * since (a form holds as it was issued, docs/decisions/0059). The owner's name is masked, and the number of the dossier, its secret and
 * what the form says are not told. Undefined for a code under which nothing was issued.
 */
export async function checkPaper(db: Db, code: string): Promise<CheckedPaper | undefined> {
  const ref = refOfPaper(code);
  return ref && db.reads((r) => checkedPaper(r, ref));
}

/** The same of a form that was found otherwise. */
export async function checkedPaper(db: Reader, ref: IssuedRef): Promise<CheckedPaper | undefined> {
  const row = await selectIssued(db, ref);
  if (!row) return undefined;
  const { form, number, year, issuedAt, issuedByName } = row;
  const { dossier, payment } = thawed(row.facts);
  return {
    form,
    number,
    year,
    issuedAt,
    issuedByName,
    agencyName: dossier.ownerAgencyName,
    procedureName: dossier.procedureName,
    ownerMasked: maskName(dossier.ownerName),
    ...(payment && form === 'fee-receipt' ? { receipt: receiptOf(payment) } : {}),
    since: await whatBecame(db, row),
  };
}

async function whatBecame(db: Reader, row: IssuedRow): Promise<SinceIssued[]> {
  const { dossier: then, payment } = thawed(row.facts);
  const ref = { ownerAgencyId: row.ownerAgencyId, id: row.dossierId };
  const [now, issued, events, payments] = await Promise.all([
    selectDossier(db, ref),
    selectIssuedOf(db, ref),
    readLedger(db, ref),
    payment && row.form === 'fee-receipt' ? listPayments(db, payment.ownerAgencyId, payment.feeId) : [],
  ]);
  const voided = payments.find((p) => p.id === payment?.id)?.voidedAt;
  const instead = payments.find((p) => p.replaces === payment?.id);
  const undoing = undoingOf(events, row.eventSeq);
  return [
    ...(undoing ? [{ what: undoing.what, at: undoing.at }] : []),
    ...replacedBy(issued, row.id),
    ...(voided ? [{ what: 'voided', at: voided, instead: instead && receiptName(instead) } as const] : []),
    ...(now ? ofDossier(row.form, then, { now, events }) : []),
  ];
}

function receiptOf(payment: Payment): NonNullable<CheckedPaper['receipt']> {
  const { receiptSymbol, receiptYear, receiptNumber, amount } = payment;
  return { symbol: receiptSymbol ?? String(receiptYear), number: receiptNumber, amount };
}

// as people tell receipts apart
function receiptName({ receiptSymbol, receiptYear, receiptNumber }: Payment): string {
  return `${receiptSymbol ?? receiptYear}/${receiptNumber}`;
}

function replacedBy(issued: readonly IssuedForm[], id: string): SinceIssued[] {
  const later = issued.findLast((i) => i.replaces === id);
  return later ? [{ what: 'replaced', number: later.number, year: later.year, at: later.issuedAt }] : [];
}

function ofDossier(
  form: FormName,
  then: Pick<Dossier, 'promisedAt'>,
  { now, events }: { now: Dossier; events: readonly DossierEvent[] },
): SinceIssued[] {
  if (!WHILE_OPEN.includes(form)) return [];
  if (now.finishedAt)
    return [{ what: 'ended', status: now.status, at: since(now.status, events) ?? now.finishedAt }];
  if (!PROMISES.includes(form) || !then.promisedAt) return [];
  const same = now.promisedAt?.getTime() === then.promisedAt.getTime();
  const waits =
    now.status === 'awaiting_supplement' || now.status === 'awaiting_payment' || now.waitsFor !== null;
  if (same && !waits) return [];
  return [{ what: 'date-moved' }];
}

// the office finished before its result was handed over
function since(status: Status, events: readonly DossierEvent[]): Date | undefined {
  return events.findLast((e) => e.toStatus === status && e.fromStatus !== status)?.at;
}

export interface CheckedPaper
  extends Pick<IssuedForm, 'form' | 'number' | 'year' | 'issuedAt' | 'issuedByName'> {
  agencyName: string;
  procedureName: string;
  ownerMasked: string;
  /** Of a receipt of money: as it is numbered, and its sum in whole đồng, so that a changed one is seen. */
  receipt?: { symbol: string; number: number; amount: number };
  /** What it says and no longer holds; empty as long as all does. */
  since: SinceIssued[];
}

/**
 * taken-back: the decision that it tells was taken back · replaced: another was issued in its place · voided: the receipt of money is void, and `instead` holds in its place · ended: the dossier is over · date-moved: the promised
 * time on it is another by now.
 */
export type SinceIssued =
  | Omit<UndoneAct, 'by'>
  | { what: 'replaced'; number: number; year: number; at: Date }
  | { what: 'voided'; at: Date; instead: string | undefined }
  | { what: 'ended'; status: Status; at: Date }
  | { what: 'date-moved' };
