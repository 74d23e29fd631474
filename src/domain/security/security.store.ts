import type { Reader, Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { SecurityRow } from './security-event.ts';
import type { SecurityKind } from './security-kind.ts';

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

/** The alarms that were raised since somebody last said that they have seen them, newest first. */
export function selectOpenAlarms(
  db: Reader,
  kinds: readonly string[],
  o: { since: Date; limit: number },
): Promise<SecurityRow[]> {
  return db.many<SecurityRow>(sql`select ${COLUMNS} from security_events
    where kind = any(${[...kinds]}) and at > greatest(${o.since}, coalesce((select max(at) from security_events where kind = 'alarms.seen'), '-infinity'))
    order by at desc, id desc limit ${o.limit}`);
}

/** Whose failures, from which network, and of everybody together are too many since then; those with most first. */
export function selectTooMany(
  db: Reader,
  kinds: readonly string[],
  o: { since: Date; officer: number; account: number; network: number; all: number; limit: number },
): Promise<TooMany[]> {
  return db.many<TooMany>(sql`with failed as (
      select who_kind, who_id, network, times from security_events where kind = any(${[...kinds]}) and at > ${o.since}),
    counted as (
      select who_kind as "whoKind", who_id as "whoId", null as network, sum(times)::int as times from failed
        where who_id is not null group by who_kind, who_id
        having sum(times) >= case who_kind when 'officer' then ${o.officer}::int else ${o.account}::int end
      union all
      select null, null, network, sum(times)::int from failed where network is not null group by network having sum(times) >= ${o.network}
      union all
      select null, null, null, sum(times)::int from failed having sum(times) >= ${o.all})
    select * from counted order by times desc limit ${o.limit}`);
}

/** Whether such an alarm was raised since then already. */
export async function wasRaised(db: Reader, a: TooMany & { kind: string }, since: Date): Promise<boolean> {
  const row = await db.one(sql`select 1 from security_events where kind = ${a.kind} and at > ${since}
    and who_id is not distinct from ${a.whoId} and network is not distinct from ${a.network} limit 1`);
  return row !== undefined;
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
