import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { NoticeOutcome } from '../gateway.ts';
import { lockOrder, selectReference } from '../orders.store.ts';
import { receiveMoney } from '../take-notice.ts';
import { TRANSFER } from '../transfer/collecting-account.ts';
import { selectAgenciesWith } from '../transfer/collecting-accounts.store.ts';
import { moneyAgenciesOf, mustBeOwn } from './own-accounts.ts';
import type { StatementLine } from './statement-line.ts';
import { type LineRef, lockLine, updateLine } from './statement-lines.store.ts';
import { noticeOf } from './take-line.ts';

/**
 * Gives the money of a line that waits to an order that an officer names, in one transaction: it is taken like money that named the order itself.
 * @returns what became of it. @throws NotFound. Refuses 'line.not-waiting' {by} and 'line.no-such-order'.
 */
export async function matchLine(
  tx: Tx,
  officer: Officer,
  o: Handled & { code: string },
): Promise<NoticeOutcome> {
  const line = await lockWaiting(tx, officer, o);
  const ref = await selectReference(tx, o.code);
  const order =
    ref && moneyAgenciesOf(officer).includes(ref.ownerAgencyId) ? await lockOrder(tx, ref) : undefined;
  // like a line that names its order by itself: only the account of the agency that decides
  const [bank = '', number = ''] = line.account.split('-');
  if (!order || !(await selectAgenciesWith(tx, { bank, number })).includes(order.ownerAgencyId))
    throw new Refusal('line.no-such-order', {}, 422);
  const matched = { ...line, state: 'matched', code: order.reference, note: null } as const;
  await updateLine(tx, matched, byAt(officer, o.now));
  await record(tx, officer, 'payments.line-matched', { line, order: order.reference, now: o.now });
  return receiveMoney(tx, order, { gateway: TRANSFER, notice: noticeOf(line, order.reference), now: o.now });
}

/** Says of a line that waits that it pays no dossier's fee, and why. @throws NotFound. Refuses 'line.not-waiting' {by}. */
export async function setLineAside(tx: Tx, officer: Officer, o: Handled & { why: string }): Promise<void> {
  const line = await lockWaiting(tx, officer, o);
  await updateLine(tx, { ...line, state: 'other', note: o.why }, byAt(officer, o.now));
  await record(tx, officer, 'payments.line-set-aside', { line, why: o.why, now: o.now });
}

/** Takes back that a line pays no fee: it waits again. @throws NotFound. Refuses 'line.not-waiting' {by}. */
export async function takeLineBack(tx: Tx, officer: Officer, o: Handled): Promise<void> {
  const line = await lockOwn(tx, officer, o);
  if (line.state !== 'other') throw new Refusal('line.not-waiting', { by: line.handledBy ?? '' });
  await updateLine(tx, { ...line, state: 'waiting', note: null }, byAt(officer, o.now));
  await record(tx, officer, 'payments.line-taken-back', { line, now: o.now });
}

async function lockWaiting(tx: Tx, officer: Officer, o: Handled): Promise<StatementLine> {
  const line = await lockOwn(tx, officer, o);
  if (line.state !== 'waiting') throw new Refusal('line.not-waiting', { by: line.handledBy ?? '' });
  return line;
}

async function lockOwn(tx: Tx, officer: Officer, { line: ref }: Handled): Promise<StatementLine> {
  await mustBeOwn(tx, officer, ref.account);
  const line = await lockLine(tx, ref);
  if (!line) throw new NotFound('line');
  return line;
}

async function record(
  tx: Tx,
  officer: Officer,
  verb: 'payments.line-matched' | 'payments.line-set-aside' | 'payments.line-taken-back',
  { line, now, ...said }: { line: StatementLine; now: Date; order?: string; why?: string },
): Promise<void> {
  const { account, id, reference, amount } = line;
  const thing = { kind: 'setting', id: 'payments.statements' } as const;
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb,
    thing,
    detail: { account, line: id, reference, amount, ...said },
  });
}

function byAt({ officerId, name }: Officer, at: Date) {
  return { officerId, name, at };
}

interface Handled {
  line: LineRef;
  now: Date;
}
