import type { Reader, Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { SecurityRow } from './security-event.ts';

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
