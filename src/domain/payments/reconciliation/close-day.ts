import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { insertClosed, selectClosed } from './days.store.ts';
import { openDay } from './open-day.ts';
import type { DayRef } from './reconciled-day.ts';

/**
 * Closes a day, once: every difference that it still has is explained. A file that comes later is another version of the day, and does
 * not open it again. Refuses 'money.day-closed' {by}, 'money.day-changed' where another file came since the page was looked at, and
 * 'money.not-explained' {n}. @throws NotFound
 */
export async function closeDay(
  tx: Tx,
  officer: Officer,
  d: DayRef,
  o: { seen: number; now: Date },
): Promise<void> {
  const { day, kinds, closed } = await openDay(tx, officer, d);
  if (closed) throw new Refusal('money.day-closed', { by: closed.closedByName });
  if (day.version !== o.seen) throw new Refusal('money.day-changed');
  const sum = (of: 'unexplained' | 'unresolved') => kinds.reduce((n, k) => n + k[of], 0);
  if (sum('unexplained') > 0) throw new Refusal('money.not-explained', { n: sum('unexplained') });
  const { officerId: closedBy, name: closedByName } = officer;
  const { version, differences } = day;
  const close = {
    version,
    closedAt: o.now,
    closedBy,
    closedByName,
    differences,
    unresolved: sum('unresolved'),
  };
  // closed by somebody else at this moment
  if (!(await insertClosed(tx, d, close)))
    throw new Refusal('money.day-closed', { by: (await selectClosed(tx, d))?.closedByName ?? '' });
  await writeJournal(tx, {
    at: o.now,
    actor: officer,
    verb: 'payments.day-closed',
    thing: { kind: 'money-day', id: `${d.gateway} ${d.day}` },
    agencyId: d.ownerAgencyId,
    detail: { version, differences, unresolved: close.unresolved },
  });
}
