import type { Officer } from '#domain/journal';
import type { Status } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { instantOf, localDate } from '#platform/time.ts';
import { conditionsOf } from './work-conditions.ts';
import { filterCondition, type WorkFilter } from './work-filter.ts';

export const workViews = ['mine', 'unit', 'today', 'late', 'waiting'] as const;
export const MOST_COUNTED = 1000;

/**
 * One page of an officer's worklist, ordered by due time, earliest first, with keyset paging.
 * mine: dossiers I hold, or that wait for my role in my unit · unit: everything my units hold (for a leader: everything the agency
 * holds) · today, late: those of `unit` that are due today or overdue · waiting: dossiers of my agencies whose filer was asked for a
 * supplement; there `dueAt` is when it was asked for and `officerName` is who asked.
 * `filter` narrows every view; its status is ignored in `waiting`.
 */
export async function listWork(
  db: Reader,
  officer: Officer,
  o: { view: WorkView; now: Date; limit: number; filter?: WorkFilter; after?: WorkKey },
): Promise<WorkItem[]> {
  const after: Sql = o.after ? sql`and (due_at, dossier_id) > (${o.after.dueAt}, ${o.after.id})` : sql``;
  const first = (
    condition: Sql,
  ) => sql`(select owner_agency_id as "ownerAgencyId", dossier_id as id, code, procedure_name as "procedureName",
      owner_name as "ownerName", status, step_name as "stepName", role, officer_id as "officerId", officer_name as "officerName",
      due_at as "dueAt", received_at as "receivedAt"
    from worklist where ${condition} and ${dueCondition(o.view, o.now)} and ${filterCondition(filterFor(o.view, o.filter))} ${after}
    order by due_at, dossier_id limit ${o.limit})`;
  const conditions = conditionsOf(officer, o.view);
  if (conditions.length === 0) return [];
  const all = sql`(${join(conditions.map(first), ' union all ')}) w`;
  return db.many<WorkItem>(sql`select * from ${all} order by "dueAt", id limit ${o.limit}`);
}

/** How many dossiers match `filter` in each view. Stops counting at 1,000. Best run on one connection. */
export async function countWork(
  db: Reader,
  officer: Officer,
  now: Date,
  filter: WorkFilter = {},
): Promise<Record<WorkView, number>> {
  const count = async (view: WorkView) => {
    const found = (condition: Sql) =>
      sql`select 1 from worklist where ${condition} and ${dueCondition(view, now)} and ${filterCondition(filterFor(view, filter))}`;
    const conditions = conditionsOf(officer, view);
    if (conditions.length === 0) return 0;
    const all = sql`${join(conditions.map(found), ' union all ')} limit ${MOST_COUNTED}`;
    return (await db.one<{ n: number }>(sql`select count(*)::int as n from (${all}) w`))?.n ?? 0;
  };
  const counts = await Promise.all(workViews.map(async (view) => [view, await count(view)] as const));
  return Object.fromEntries(counts) as Record<WorkView, number>; // one entry for each of the views
}

function filterFor(view: WorkView, filter: WorkFilter = {}): WorkFilter {
  return view === 'waiting' ? { searchText: filter.searchText ?? '' } : filter;
}

function dueCondition(view: WorkView, now: Date): Sql {
  if (view === 'late') return sql`due_at < ${now}`;
  const endOfToday = new Date(instantOf(localDate(now)).getTime() + 86_400_000);
  return view === 'today' ? sql`due_at >= ${now} and due_at < ${endOfToday}` : sql`true`;
}

export type WorkView = (typeof workViews)[number];

export interface WorkKey {
  dueAt: Date;
  id: string;
}

export interface WorkItem {
  ownerAgencyId: string;
  id: string;
  code: string;
  procedureName: string;
  ownerName: string;
  status: Status;
  stepName: string;
  role: string;
  officerId: string | null;
  officerName: string;
  dueAt: Date;
  receivedAt: Date;
}

/** How many open dossiers each officer of an agency holds; shown to the person who assigns a dossier. */
export async function countHeld(db: Reader, agencyId: string): Promise<Map<string, number>> {
  const rows = await db.many<{
    id: string;
    n: number;
  }>(sql`select officer_id as id, count(*)::int as n from worklist
    where holder_agency_id = ${agencyId} and officer_id is not null group by officer_id`);
  return new Map(rows.map((r) => [r.id, r.n]));
}
