import type { Officer, Post } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { instantOf, localDate } from '#platform/time.ts';
import type { Status } from './dossier.ts';
import { narrowed, type WorkFilter } from './work-filter.ts';

export const workViews = ['mine', 'unit', 'today', 'late'] as const;
export const MOST_COUNTED = 1000;

/**
 * One page of an officer's worklist, soonest due first, keyset paged.
 * mine: in my hands, or waiting for my role in my unit · unit: all that my units hold (a leader's: the agency) · today, late: of those,
 * due today or past due. `filter` narrows each.
 */
export async function listWork(
  db: Reader,
  officer: Officer,
  o: { view: WorkView; now: Date; limit: number; filter?: WorkFilter; after?: WorkKey },
): Promise<WorkItem[]> {
  const after: Sql = o.after ? sql`and (due_at, dossier_id) > (${o.after.dueAt}, ${o.after.id})` : sql``;
  return db.many<WorkItem>(sql`select owner_agency_id as "ownerAgencyId", dossier_id as id, code, procedure_name as "procedureName",
      owner_name as "ownerName", status, step_name as "stepName", role, officer_id as "officerId", officer_name as "officerName",
      due_at as "dueAt", received_at as "receivedAt"
    from worklist where ${within(officer, o.view, o.now)} and ${narrowed(o.filter ?? {})} ${after} order by due_at, dossier_id limit ${o.limit}`);
}

/** How many stand in each view, of those that `filter` leaves; counted to 1,000 and no further. Best on one connection. */
export async function countWork(
  db: Reader,
  officer: Officer,
  now: Date,
  filter: WorkFilter = {},
): Promise<Record<WorkView, number>> {
  const count = async (view: WorkView) =>
    (
      await db.one<{ n: number }>(sql`select count(*)::int as n from
        (select 1 from worklist where ${within(officer, view, now)} and ${narrowed(filter)} limit ${MOST_COUNTED}) w`)
    )?.n ?? 0;
  const [mine, unit, today, late] = await Promise.all([
    count('mine'),
    count('unit'),
    count('today'),
    count('late'),
  ]);
  return { mine, unit, today, late };
}

function within(officer: Officer, view: WorkView, now: Date): Sql {
  if (officer.posts.length === 0) return sql`false`;
  const agencies = [...new Set(officer.posts.map((p) => p.agencyId))];
  const here =
    agencies.length === 1
      ? sql`holder_agency_id = ${agencies[0]}`
      : sql`holder_agency_id in (${join(agencies)})`;
  const endOfToday = new Date(instantOf(localDate(now)).getTime() + 86_400_000);
  const unit = sql`${here} and (${join(
    agencies.map((a) => ofUnits(officer, a)),
    ' or ',
  )})`;
  switch (view) {
    case 'mine':
      return sql`${here} and (officer_id = ${officer.officerId} or (officer_id is null and (${join(officer.posts.map(waiting), ' or ')})))`;
    case 'unit':
      return unit;
    case 'today':
      return sql`${unit} and due_at >= ${now} and due_at < ${endOfToday}`;
    case 'late':
      return sql`${unit} and due_at < ${now}`;
  }
}

function waiting(p: Post): Sql {
  return sql`(holder_agency_id = ${p.agencyId} and role = ${p.role} and (unit is null or unit = ${p.unitKey}))`;
}

// a leader answers for the whole agency; everybody else for the units and, where a step names none, the roles they have there
function ofUnits(officer: Officer, agencyId: string): Sql {
  const posts = officer.posts.filter((p) => p.agencyId === agencyId);
  if (posts.some((p) => p.role === 'leader')) return sql`holder_agency_id = ${agencyId}`;
  return sql`(holder_agency_id = ${agencyId} and (unit in (${join(posts.map((p) => p.unitKey))})
    or (unit is null and role in (${join(posts.map((p) => p.role))})) or officer_id = ${officer.officerId}))`;
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

/** How many open dossiers each officer of an agency holds, for who assigns. */
export async function countHeld(db: Reader, agencyId: string): Promise<Map<string, number>> {
  const rows = await db.many<{
    id: string;
    n: number;
  }>(sql`select officer_id as id, count(*)::int as n from worklist
    where holder_agency_id = ${agencyId} and officer_id is not null group by officer_id`);
  return new Map(rows.map((r) => [r.id, r.n]));
}
