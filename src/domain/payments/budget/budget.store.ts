import type { Reader, Tx } from '#platform/db/db.ts';
import { join, raw, type Sql, sql } from '#platform/db/sql.ts';
import { addDays, instantOf } from '#platform/time.ts';
import type { DayRef } from '../reconciliation/reconciled-day.ts';

const NOT_THERE = sql`m.state = 'settled' and m.arrived_on is null`;
const LOCAL_DAY = raw(`to_char(m.paid_at + interval '7 hours', 'YYYY-MM-DD')`);

/** What was paid online and is not known to be at the budget's account, of some agencies, by the day of the payment, the oldest first. */
export async function selectNotArrived(
  db: Reader,
  agencyIds: readonly string[],
  limit: number,
): Promise<BatchRow[]> {
  return db.many<BatchRow>(
    batches(sql`m.owner_agency_id in (${join(agencyIds)})`, sql`order by 3, 1, 2 limit ${limit}`),
  );
}

/** The same of every agency, for whoever watches over the program. */
export async function selectEveryNotArrived(db: Reader): Promise<BatchRow[]> {
  return db.many<BatchRow>(batches(sql`true`, sql`order by 3, 1, 2`));
}

function batches(whose: Sql, order: Sql): Sql {
  return sql`select m.owner_agency_id as "ownerAgencyId", m.gateway, ${LOCAL_DAY} as day, count(*)::int as count,
      sum(m.amount)::bigint as sum, min(m.paid_at) as "oldest"
    from received_money m where ${NOT_THERE} and ${whose} group by 1, 2, 3 ${order}`;
}

/** Marks what is settled of a day, and not known to have arrived, as arrived. @returns how much: sums, and whole đồng. */
export async function markDayArrived(tx: Tx, d: DayRef, a: Arrival): Promise<{ count: number; sum: number }> {
  const row = await tx.one<{ count: number; sum: number }>(sql`with arrived as (
      update received_money m set arrived_on = ${a.on}, arrived_document = ${a.document}, arrived_recorded_at = ${a.now},
        arrived_by = ${a.by}, arrived_by_name = ${a.byName}
      where m.owner_agency_id = ${d.ownerAgencyId} and m.gateway = ${d.gateway} and m.paid_at >= ${instantOf(d.day)}
        and m.paid_at < ${instantOf(addDays(d.day, 1))} and ${NOT_THERE}
      returning m.amount)
    select count(*)::int as count, coalesce(sum(amount), 0)::bigint as sum from arrived`);
  return row ?? { count: 0, sum: 0 };
}

/** Marks what a provider's file says it has paid to the budget's account, where file and program have the same sum. */
export async function markFileArrived(
  tx: Tx,
  d: DayRef,
  o: { fileId: string; document: string; today: string; now: Date },
): Promise<void> {
  await tx.run(sql`update received_money m set arrived_on = l.settled_on, arrived_document = ${o.document}, arrived_recorded_at = ${o.now},
      arrived_by_name = ''
    from provider_lines l
    where m.owner_agency_id = ${d.ownerAgencyId} and m.gateway = ${d.gateway} and ${NOT_THERE}
      and l.owner_agency_id = ${d.ownerAgencyId} and l.file_id = ${o.fileId} and l.transaction = m.transaction and not l.is_return
      and l.amount = m.amount and l.settled_on <= ${o.today}`);
}

/** What is not known to have arrived, of one agency and one day of payment. */
export interface BatchRow extends DayRef {
  count: number;
  /** Whole đồng. */
  sum: number;
  /** When the first of it was paid. */
  oldest: Date;
}

interface Arrival {
  /** 'YYYY-MM-DD' */
  on: string;
  document: string;
  by: string;
  byName: string;
  now: Date;
}
