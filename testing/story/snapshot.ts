import type { Db, Tx } from '#platform/db/db.ts';
import { raw, sql } from '#platform/db/sql.ts';

// who read what, when somebody was last seen, how often somebody tried, which captcha was answered, what somebody wrote who was not
// signed in, who was refused: looking at pages and being refused may write these
const MAY_CHANGE = [
  'journal',
  'sessions',
  'rate_hits',
  'captcha_uses',
  'parked_forms',
  'refused_pages',
  'security_events',
  'security_tallies',
];

/** A digest of the rows of every table, the waiting jobs too, so that two moments can be compared. */
export async function snapshot(db: Db): Promise<Map<string, string>> {
  const tables = await db.many<{
    name: string;
  }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename like '%jobs') order by 1`);
  const compared = tables
    .map((t) => t.name)
    .filter((name) => !MAY_CHANGE.some((m) => name === `public.${m}`));
  const each = compared.map(
    (n) =>
      `select '${n}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${n} t`,
  );
  const rows = await db.many<{ name: string; sum: string }>(sql`${raw(each.join(' union all '))}`);
  return new Map(rows.map((r) => [r.name, r.sum]));
}

/** The tables that differ between two moments. */
export function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
}

/** The same database, but every change is undone after it has answered: a thousand hostile requests meet the same world. */
export function undoing(db: Db): Db {
  const undo = new Error('undone');
  return {
    ...db,
    async tx<T>(f: (tx: Tx) => Promise<T>): Promise<T> {
      const done: T[] = [];
      try {
        await db.tx(async (tx) => {
          done.push(await f({ ...tx, atCommit: tx, afterCommit: () => {} }));
          await tx.run(sql`set constraints all immediate`);
          throw undo;
        });
      } catch (e) {
        if (e !== undo) throw e;
      }
      return done[0] as T; // the transaction ended by the throw above, so it has answered
    },
  };
}
