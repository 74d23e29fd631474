import { addWorkingHours, getCalendars, type WorkCalendar } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { mayReconcile } from '../reconciliation/may-reconcile.ts';
import { type BatchRow, selectEveryNotArrived, selectNotArrived } from './budget.store.ts';

/** What is paid online is at the budget's account within so many working hours from the payment (NĐ 118/2025/NĐ-CP Đ24). */
export const BUDGET_HOURS = 8;
const MOST = 300;

/**
 * What was paid online and is not known to be at the budget's account, by agency and day of payment, the oldest first; late beyond 8 working
 * hours by the agency's own calendar, counted from the first payment of the day. Empty for whoever does not hold the agencies' money.
 */
export async function listNotArrived(
  db: Reader,
  officer: Officer,
  o: { agencyIds: readonly string[]; now: Date },
): Promise<Batch[]> {
  const ids = o.agencyIds.filter((id) => mayReconcile(officer, id));
  return ids.length === 0 ? [] : withDue(db, await selectNotArrived(db, ids, MOST), o.now);
}

/** How many days of any agency's money are late, by gateway: the alarm of whoever watches over the program. */
export async function countLateBatches(db: Reader, now: Date): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { gateway, isLate } of await withDue(db, await selectEveryNotArrived(db), now))
    if (isLate) counts.set(gateway, (counts.get(gateway) ?? 0) + 1);
  return counts;
}

async function withDue(db: Reader, rows: readonly BatchRow[], now: Date): Promise<Batch[]> {
  if (rows.length === 0) return [];
  const { calendarOf } = await getCalendars(db, [...new Set(rows.map((r) => r.ownerAgencyId))]);
  return rows.map((row) => {
    const due = dueAtBudget(calendarOf(row.ownerAgencyId), row.oldest);
    return { ...row, due, isLate: due !== undefined && now > due };
  });
}

/** Until when a payment is to be at the budget's account; undefined where a year comes into it that nobody has entered. */
export function dueAtBudget(calendar: WorkCalendar, paidAt: Date): Date | undefined {
  try {
    return addWorkingHours(calendar, paidAt, BUDGET_HOURS);
  } catch (e) {
    if (e instanceof Refusal && e.is('calendar.year-missing')) return undefined;
    throw e;
  }
}

/** What was paid on one day, and is not known to have arrived. */
export interface Batch extends BatchRow {
  due: Date | undefined;
  isLate: boolean;
}
