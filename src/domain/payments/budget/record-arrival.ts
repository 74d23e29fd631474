import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isDate, localDate } from '#platform/time.ts';
import { mayReconcile } from '../reconciliation/may-reconcile.ts';
import type { DayRef } from '../reconciliation/reconciled-day.ts';
import { markDayArrived } from './budget.store.ts';

/**
 * Records that what was paid online on a day is at the budget's account: since when, and by which document. What is told later of the same
 * day stays open. Refuses 'money.arrival-incomplete' without a document, or for a day before the payments or after today, and
 * 'money.nothing-to-arrive' where all of it is known to have arrived. @throws NotFound to whoever does not hold the agency's money.
 */
export async function recordArrival(
  tx: Tx,
  officer: Officer,
  d: DayRef,
  o: { on: string; document: string; now: Date },
): Promise<{ count: number; sum: number }> {
  if (!mayReconcile(officer, d.ownerAgencyId)) throw new NotFound('money');
  const document = o.document.trim();
  if (document === '' || !isDate(o.on) || o.on < d.day || o.on > localDate(o.now))
    throw new Refusal('money.arrival-incomplete', {}, 422);
  const { officerId: by, name: byName } = officer;
  const arrived = await markDayArrived(tx, d, { on: o.on, document, by, byName, now: o.now });
  if (arrived.count === 0) throw new Refusal('money.nothing-to-arrive');
  await writeJournal(tx, {
    at: o.now,
    actor: officer,
    verb: 'payments.arrival-recorded',
    thing: { kind: 'money-day', id: `${d.gateway} ${d.day}` },
    agencyId: d.ownerAgencyId,
    detail: { on: o.on, document, ...arrived },
  });
  return arrived;
}
