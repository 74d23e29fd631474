import type { Officer } from '#domain/journal';
import type { Status } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { join, raw, type Sql, sql } from '#platform/db/sql.ts';
import type { Whose } from './whose.ts';
import { conditionsOf } from './work-conditions.ts';
import { filterCondition, type WorkFilter } from './work-filter.ts';
import { type At, type WorkList, type WorkView, waitsForFiler, workLists, workViews } from './work-lists.ts';

export const MOST_COUNTED = 1000;

/**
 * One page of a list of an officer's work (`workLists`), in the order of its time, earliest first, with keyset paging. `whose` says of the
 * lists in which one may choose whether the officer's own dossiers are meant or all that the list reaches (`reachAt`), as is usual.
 * `filter` narrows every list; its status is ignored in all in which nobody holds a dossier (`waitsForFiler`).
 */
export async function listWork(
  db: Reader,
  officer: Officer,
  o: At & { view: WorkView; limit: number; whose?: Whose; filter?: WorkFilter; after?: WorkKey },
): Promise<WorkItem[]> {
  const key = raw(byOf(o.view));
  const after: Sql = o.after ? sql`and (${key}, dossier_id) > (${o.after.at}, ${o.after.id})` : sql``;
  const first = (
    condition: Sql,
  ) => sql`(select owner_agency_id as "ownerAgencyId", dossier_id as id, code, procedure_name as "procedureName",
      owner_name as "ownerName", status, step_name as "stepName", role, officer_id as "officerId", officer_name as "officerName",
      due_at as "dueAt", law_due_at as "lawDueAt", decision, answer_until::text as "answerUntil", supplemented_at as "supplementedAt", extension,
      received_at as "receivedAt"
    from worklist where ${condition} and ${filterCondition(filterFor(o.view, o.filter))} ${after}
    order by ${key}, dossier_id limit ${o.limit})`;
  const conditions = conditionsOf(officer, o.view, { ...o, whose: o.whose ?? 'wide' });
  if (conditions.length === 0) return [];
  const all = sql`(${join(conditions.map(first), ' union all ')}) w`;
  const order = isByLaw(o.view) ? sql`"lawDueAt"` : sql`"dueAt"`;
  return db.many<WorkItem>(sql`select * from ${all} order by ${order}, id limit ${o.limit}`);
}

/** Where the page of a view goes on after this dossier. */
export function keyAfter(item: WorkItem, view: WorkView): WorkKey {
  return { at: (isByLaw(view) ? item.lawDueAt : null) ?? item.dueAt, id: item.id };
}

function isByLaw(view: WorkView): boolean {
  return byOf(view) === 'law_due_at';
}

function byOf(view: WorkView): WorkList['by'] {
  return workLists[view].by;
}

/** How many dossiers match `filter` in each list, in one statement. Stops counting at 1,000. */
export async function countWork(
  db: Reader,
  officer: Officer,
  at: At,
  { filter = {}, whose = 'wide' }: { filter?: WorkFilter; whose?: Whose } = {},
): Promise<Record<WorkView, number>> {
  const countOf = (view: WorkView): Sql => {
    const found = (condition: Sql) =>
      sql`select 1 from worklist where ${condition} and ${filterCondition(filterFor(view, filter))}`;
    const conditions = conditionsOf(officer, view, { ...at, whose });
    if (conditions.length === 0) return sql`0`;
    const all = sql`${join(conditions.map(found), ' union all ')} limit ${MOST_COUNTED}`;
    return sql`(select count(*)::int from (${all}) w)`;
  };
  const row = await db.one<Record<WorkView, number>>(
    sql`select ${join(workViews.map((view) => sql`${countOf(view)} as ${raw(view)}`))}`,
  );
  if (!row) throw new Error('a statement of counts gave no row');
  return row;
}

function filterFor(view: WorkView, filter: WorkFilter = {}): WorkFilter {
  return waitsForFiler(view) ? { searchText: filter.searchText ?? '' } : filter;
}

/** The last dossier of a page: its due time, of the kind by which the view is ordered. */
export interface WorkKey {
  at: Date;
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
  /** When the answer or the result is due in law; null where neither can become late. */
  lawDueAt: Date | null;
  /** The last day on which its filer may complete it; null where that is not waited for. */
  answerUntil: string | null;
  /** When the supplement arrived with which it came back, and which nobody has taken up yet. */
  supplementedAt: Date | null;
  /** Its one new date is proposed and waits for a leader, or was told. */
  extension: 'proposed' | 'sent' | null;
  /** Once the result is recorded. */
  decision: 'granted' | 'denied' | null;
  receivedAt: Date;
}

/** How many open dossiers an officer holds at any of these agencies; shown to whoever disables their login. */
export async function countHeldBy(
  db: Reader,
  officerId: string,
  agencyIds: readonly string[],
): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from unnest(${agencyIds}::uuid[]) a(id)
      join worklist w on w.holder_agency_id = a.id and w.officer_id = ${officerId}`,
  );
  return row?.n ?? 0;
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
