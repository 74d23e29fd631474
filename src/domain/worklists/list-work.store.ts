import type { Officer } from '#domain/journal';
import type { Status } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { join, raw, type Sql, sql } from '#platform/db/sql.ts';
import { type ListOrder, wayOf } from './narrowing.ts';
import type { Whose } from './whose.ts';
import { conditionsOf } from './work-conditions.ts';
import { filterCondition, type WorkFilter } from './work-filter.ts';
import { type At, type WorkView, waitsForFiler, workLists, workViews } from './work-lists.ts';
import type { WorkOf } from './worklist.store.ts';

/** Of a list that is looked at, up to so many are counted; of more it is only known that there are more. */
export const MOST_COUNTED = 1000;
/** Of a list beside it. */
export const MOST_COUNTED_BESIDE = 99;

/** What each order compares: the column and what the item calls it. */
const ORDERED_BY: Record<
  Exclude<WorkOrder, 'due-first'>,
  { column: Sql; name: 'receivedAt' | 'promisedAt' | 'code' }
> = {
  'received-first': { column: sql`received_at`, name: 'receivedAt' },
  'received-last': { column: sql`received_at`, name: 'receivedAt' },
  'promised-first': { column: sql`promised_at`, name: 'promisedAt' },
  'promised-last': { column: sql`promised_at`, name: 'promisedAt' },
  'code-first': { column: sql`code`, name: 'code' },
  'code-last': { column: sql`code`, name: 'code' },
};

/**
 * One page of a list of an officer's work (`workLists`), with keyset paging: in the order of its time, earliest first, unless another is
 * asked for; of what is ordered by its promise, only those that have one. `whose` says of the lists in which one may choose whether the
 * officer's own dossiers are meant or all that the list reaches (`reachAt`), as is usual.
 * `filter` narrows every list; its status and its holder are ignored in all in which nobody holds a dossier (`waitsForFiler`).
 */
export async function listWork(db: Reader, officer: Officer, o: WorkQuery): Promise<WorkItem[]> {
  const { column, name } = orderedBy(o.view, o.order);
  const { way, beyond } = wayOf(o.order ?? 'due-first');
  const after = o.after ? sql`and (${column}, dossier_id) ${beyond} (${o.after.at}, ${o.after.id})` : sql``;
  const first = (
    condition: Sql,
  ) => sql`(select owner_agency_id as "ownerAgencyId", holder_agency_id as "holderAgencyId", dossier_id as id, code, procedure_name as "procedureName",
      owner_name as "ownerName", status, step_name as "stepName", role, officer_id as "officerId", officer_name as "officerName",
      due_at as "dueAt", law_due_at as "lawDueAt", decision, answer_until::text as "answerUntil", supplemented_at as "supplementedAt", extension,
      received_at as "receivedAt", promised_at as "promisedAt", to_hand_back as "toHandBack"
    from worklist where ${condition} and ${filterCondition(filterFor(o))} ${after}
    order by ${column} ${way}, dossier_id ${way} limit ${o.limit})`;
  const conditions = conditionsOf(officer, o.view, { ...o, whose: o.whose ?? 'wide' });
  if (conditions.length === 0) return [];
  const all = sql`(${join(conditions.map(first), ' union all ')}) w`;
  return db.many<WorkItem>(
    sql`select * from ${all} order by ${raw(`"${name}"`)} ${way}, id ${way} limit ${o.limit}`,
  );
}

/** Where the page of a list goes on after this dossier. */
export function keyAfter(item: WorkItem, view: WorkView, order?: WorkOrder): WorkKey {
  return { at: item[orderedBy(view, order).name] ?? item.dueAt, id: item.id };
}

function orderedBy(view: WorkView, order: WorkOrder = 'due-first'): { column: Sql; name: OrderedName } {
  if (order !== 'due-first') return ORDERED_BY[order];
  return workLists[view].by === 'law_due_at'
    ? { column: sql`law_due_at`, name: 'lawDueAt' }
    : { column: sql`due_at`, name: 'dueAt' };
}

/** How many dossiers match `filter` in each list, in one statement; one more than are counted of it (`mostCounted`) where there are more. */
export async function countWork(
  db: Reader,
  officer: Officer,
  at: At,
  o: Pick<WorkQuery, 'filter' | 'whose' | 'order' | 'view'>,
): Promise<Record<WorkView, number>> {
  const countOf = (view: WorkView): Sql => {
    const found = (condition: Sql) =>
      sql`select 1 from worklist where ${condition} and ${filterCondition(filterFor({ ...o, view }))}`;
    const conditions = conditionsOf(officer, view, { ...at, whose: o.whose ?? 'wide' });
    if (conditions.length === 0) return sql`0`;
    const all = sql`${join(conditions.map(found), ' union all ')} limit ${mostCounted(view, o.view) + 1}`;
    return sql`(select count(*)::int from (${all}) w)`;
  };
  const row = await db.one<Record<WorkView, number>>(
    sql`select ${join(workViews.map((view) => sql`${countOf(view)} as ${raw(view)}`))}`,
  );
  if (!row) throw new Error('a statement of counts gave no row');
  return row;
}

/** How far a list is counted while one of them is looked at: of the others it is enough that there is much. */
export function mostCounted(view: WorkView, lookedAt: WorkView): number {
  return view === lookedAt ? MOST_COUNTED : MOST_COUNTED_BESIDE;
}

/** The codes of the procedures of which these agencies have open work, one step of an index for each. */
export async function proceduresAtWork(db: Reader, agencyIds: readonly string[]): Promise<string[]> {
  const rows = await db.many<{
    code: string;
  }>(sql`select distinct p.code from unnest(${agencyIds}::uuid[]) a(id),
    lateral (with recursive p as (
      (select procedure_code as code from worklist where holder_agency_id = a.id and procedure_code is not null order by procedure_code limit 1)
      union all
      select (select w.procedure_code from worklist w where w.holder_agency_id = a.id and w.procedure_code > p.code
        order by w.procedure_code limit 1) from p where p.code is not null)
      select code from p where code is not null) p order by p.code`);
  return rows.map((r) => r.code);
}

function filterFor({ view, filter = {}, order }: Pick<WorkQuery, 'view' | 'filter' | 'order'>): WorkFilter {
  const promised = order?.startsWith('promised') ?? false;
  return waitsForFiler(view)
    ? { ...filter, promised, status: undefined, holderId: undefined }
    : { ...filter, promised };
}

interface WorkQuery extends At {
  view: WorkView;
  limit: number;
  whose?: Whose;
  filter?: WorkFilter;
  order?: WorkOrder;
  after?: WorkKey | undefined;
}

/** By when the step or, in some lists, the answer or the result is due; or as every list of dossiers; or by the number. */
export type WorkOrder = ListOrder | 'due-first' | 'code-first' | 'code-last';

type OrderedName = 'dueAt' | 'lawDueAt' | 'receivedAt' | 'promisedAt' | 'code';

/** The last dossier of a page: its time or its number, whichever the list is ordered by. */
export interface WorkKey {
  at: Date | string;
  id: string;
}

export interface WorkItem {
  ownerAgencyId: string;
  /** The agency on whose worklist it stands. */
  holderAgencyId: string;
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
  promisedAt: Date | null;
  /** What its filer is still to get back of one that is over. */
  toHandBack: WorkOf['toHandBack'];
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
