import { countPastPromise } from '#domain/worklists';
import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { instantOf, localDate } from '#platform/time.ts';

const MONTHS = 6;
const CACHED_MS = 60_000;
const cache = new WeakMap<Reader, { at: number; today: string; figures: Promise<HomeFigures> }>();

/**
 * The figures of the home page: this month, and received per month for the last six. Counted at most once a minute in a process,
 * because the dossiers resolved in a month are read row by row.
 */
export function homeFigures(db: Reader, now: Date): Promise<HomeFigures> {
  const at = now.getTime();
  const today = localDate(now);
  const cached = cache.get(db);
  if (cached?.today === today && at >= cached.at && at - cached.at < CACHED_MS) return cached.figures;
  const figures = count(db, now);
  cache.set(db, { at, today, figures });
  figures.catch(() => cache.delete(db));
  return figures;
}

async function count(db: Reader, now: Date): Promise<HomeFigures> {
  const today = localDate(now);
  const from = instantOf(`${today.slice(0, 7)}-01`);
  const first = firstOfMonth(today, MONTHS - 1);
  // the last case number of a day says how many were filed: the numbers have no gap
  const received = await db.many<{ month: string; n: number }>(
    sql`select to_char(day, 'YYYY-MM') as month, sum(last)::int as n from case_counters where day >= ${first} group by 1`,
  );
  const settled = await db.one<{ n: number; onTime: number; returned: number }>(sql`select count(*)::int as n,
      count(*) filter (where resolved_at <= promised_at and broken_promise_at is null)::int as "onTime", count(returned_at)::int as returned
    from dossiers where resolved_at >= ${from}`);
  const late = await countPastPromise(db, now);
  const months = Array.from({ length: MONTHS }, (_, i) => firstOfMonth(today, MONTHS - 1 - i).slice(0, 7));
  const byMonth = new Map(received.map((r) => [r.month, r.n]));
  return {
    received: byMonth.get(today.slice(0, 7)) ?? 0,
    resolved: settled?.n ?? 0,
    onTime: settled?.onTime ?? 0,
    late,
    returned: settled?.returned ?? 0,
    months: months.map((month) => ({ month, received: byMonth.get(month) ?? 0 })),
  };
}

function firstOfMonth(today: string, back: number): string {
  const d = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - back, 1));
  return d.toISOString().slice(0, 10);
}

export interface HomeFigures {
  received: number;
  resolved: number;
  /** How many of the resolved ones were not later than promised, nor late before a supplement began the time anew. */
  onTime: number;
  /** How many are in hand now past the time at which their result was promised: a share of what is settled would leave them out. */
  late: number;
  returned: number;
  months: { month: string; received: number }[];
}
