import type { Reader, Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { SecurityRow } from './security-event.ts';
import type { SecurityKind } from './security-kind.ts';
import type { Tally } from './security-tallies.ts';

export async function insertEvents(db: Writer, rows: SecurityRow[]): Promise<void> {
  const each = <K extends keyof SecurityRow>(name: K) => rows.map((r) => r[name]);
  await db.run(sql`insert into security_events (id, at, since, times, kind, who_kind, who_id, by_id, network, detail)
    select * from unnest(${each('id')}::uuid[], ${each('at')}::timestamptz[], ${each('since')}::timestamptz[], ${each('times')}::int[],
      ${each('kind')}::text[], ${each('whoKind')}::text[], ${each('whoId')}::text[], ${each('by')}::text[], ${each('network')}::text[],
      ${each('detail')}::text[])`);
}

/** How often somebody has signed in since then, and how often from this network. */
export async function signInsOf(
  db: Reader,
  whoId: string,
  o: { network: string; since: Date },
): Promise<{ all: number; here: number }> {
  const row = await db.one<{ all: number; here: number }>(sql`select count(*)::int as all,
    (count(*) filter (where network = ${o.network}))::int as here
    from security_events where who_id = ${whoId} and kind = 'sign-in' and at > ${o.since}`);
  return row ?? { all: 0, here: 0 };
}

/** Whether any of these kinds was recorded about somebody after their last sign-in. */
export async function isAfterSignIn(
  db: Reader,
  o: { whoId: string; kinds: SecurityKind[] },
): Promise<boolean> {
  const row =
    await db.one(sql`select 1 from security_events where who_id = ${o.whoId} and kind = any(${o.kinds}::text[])
    and at > (select max(at) from security_events where who_id = ${o.whoId} and kind = 'sign-in') limit 1`);
  return row !== undefined;
}

/** @returns how many were let go. */
export async function deleteOlder(db: Reader, than: Date): Promise<number> {
  return db.run(sql`delete from security_events where at < ${than}`);
}

const COLUMNS = sql`id, at, since, times, kind, who_kind as "whoKind", who_id as "whoId", by_id as by, network, detail`;

/** Newest first, those before `before` in this order. */
export function selectEvents(
  db: Reader,
  f: SecurityFilter,
  o: { before?: { at: Date; id: string } | undefined; limit: number },
): Promise<SecurityRow[]> {
  const { before } = o;
  return db.many<SecurityRow>(sql`select ${COLUMNS} from security_events
    where (${f.kinds ?? null}::text[] is null or kind = any(${f.kinds ?? null}))
    and (${f.whoId ?? null}::text is null or who_id = ${f.whoId ?? null})
    and (${f.network ?? null}::text is null or network = ${f.network ?? null})
    and at >= ${f.from ?? new Date(0)} and (${f.to ?? null}::timestamptz is null or at < ${f.to ?? null})
    and (${before?.at ?? null}::timestamptz is null or (at, id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
    order by at desc, id desc limit ${o.limit}`);
}

const isOpen = (o: OpenAlarms) => sql`kind = any(${[...o.kinds]})
    and at > greatest(${o.since}, coalesce((select max(at) from security_events where kind = 'alarms.seen' and detail = ''), '-infinity'))
    and not exists (select 1 from security_events s where s.kind = 'alarms.seen' and s.at >= a.since and s.detail = a.id::text)`;

/** The alarms of which nobody has said that they have seen them, newest first, those before `before` in this order. */
export function selectOpenAlarms(
  db: Reader,
  o: OpenAlarms & { before?: { at: Date; id: string } | undefined; limit: number },
): Promise<SecurityRow[]> {
  const { before } = o;
  return db.many<SecurityRow>(sql`select ${COLUMNS} from security_events a where ${isOpen(o)}
    and (${before?.at ?? null}::timestamptz is null or (at, id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
    order by at desc, id desc limit ${o.limit}`);
}

/** How many of each kind nobody has seen. */
export function countOpen(db: Reader, o: OpenAlarms): Promise<{ kind: SecurityKind; n: number }[]> {
  return db.many(
    sql`select kind, count(*)::int as n from security_events a where ${isOpen(o)} group by kind`,
  );
}

/** Which of these are alarms that nobody has seen. */
export async function selectStillOpen(db: Reader, o: OpenAlarms, ids: string[]): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    sql`select id from security_events a where ${isOpen(o)} and id = any(${ids}::uuid[])`,
  );
  return rows.map((r) => r.id);
}

/** Adds to what was counted of the same minutes before. */
export async function addTallies(db: Writer, tallies: Tally[]): Promise<void> {
  const each = <K extends keyof Tally>(name: K) => tallies.map((t) => t[name]);
  await db.run(sql`insert into security_tallies (minute, who_kind, who_id, network, times)
    select * from unnest(${each('minute')}::timestamptz[], ${each('whoKind')}::text[], ${each('whoId')}::text[],
      ${each('network')}::text[], ${each('times')}::int[]) order by 1, 2, 3, 4
    on conflict (minute, who_kind, who_id, network) do update set times = security_tallies.times + excluded.times`);
}

export async function deleteTallies(db: Writer, before: Date): Promise<void> {
  await db.run(sql`delete from security_tallies where minute < ${before}`);
}

/**
 * Whose failures, from which network, and of everybody together were too many within a quarter of an hour since then, without those of
 * which an alarm was raised since `raised`. Officers come first, all of them; of the others the limit, those who are known before
 * networks and names that belong to nobody, and those with most first.
 */
export function selectTooMany(
  db: Reader,
  o: TooManyFrom & { since: Date; raised: Date; limit: number },
): Promise<TooMany[]> {
  return db.many<TooMany>(sql`with quarters as (
      select who_kind, who_id, network, sum(times) over (partition by who_kind, who_id, network order by minute
        range between interval '14 minutes' preceding and current row) as times
      from security_tallies where minute > ${o.since}),
    counted as (
      select nullif(who_kind, '') as "whoKind", nullif(who_id, '') as "whoId", nullif(network, '') as network, max(times)::int as times,
        case when who_kind = 'officer' then 0 when who_kind = '' and network = '' then 1 when who_kind = 'unknown' then 4
          when who_kind <> '' then 2 else 3 end as rank
      from quarters group by who_kind, who_id, network),
    new as (
      select *, row_number() over (order by rank, times desc) - count(*) filter (where rank = 0) over () as place from counted c
      where times >= (array[${o.officer}::int, ${o.all}::int, ${o.account}::int, ${o.network}::int, ${o.account}::int])[rank + 1]
      and not exists (select 1 from security_events e where e.kind = 'alarm.failures' and e.at > ${o.raised}
        and e.who_id is not distinct from c."whoId" and e.network is not distinct from c.network))
    select "whoKind", "whoId", network, times from new where place <= ${o.limit} order by rank, times desc`);
}

export interface SecurityFilter {
  kinds?: SecurityKind[] | undefined;
  whoId?: string | undefined;
  /** As it stands in the journal. */
  network?: string | undefined;
  from?: Date | undefined;
  /** Not included. */
  to?: Date | undefined;
}

export interface TooMany {
  whoKind: SecurityRow['whoKind'];
  whoId: string | null;
  network: string | null;
  times: number;
}

/** From how many failures on. */
export interface TooManyFrom {
  officer: number;
  account: number;
  network: number;
  all: number;
}

interface OpenAlarms {
  kinds: readonly SecurityKind[];
  since: Date;
}
