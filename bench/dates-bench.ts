import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarSeed, getCalendars, importCalendar } from '#domain/calendar';
import { explainDates, openWhole } from '#domain/dossiers';
import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { ROOT } from '#platform/root.ts';
import { addDays, localDate } from '#platform/time.ts';
import { selectDossier } from '../src/domain/dossiers/testing.ts';
import { askAll, askAtRate, asker } from './ask.ts';
import { atMost, type Bench, forInformation, type Measure } from './bench.ts';
import { generateDossiers } from './generate-dossiers.ts';
import { startProgram } from './processes.ts';
import { lookUps } from './receipts.ts';
import type { Copy, Stage } from './stage.ts';
import { percentile } from './turns.ts';

const SMALL = 1_000;
const PROMISED_OPEN = 100_000;
/** Filed on the last days, most are open: so many are made for each that is. */
const MADE_FOR_ONE_OPEN = 1.6;
const DAYS = 3;
/** Behind the province's own dossiers, so that no case number is taken twice. */
const AHEAD_DAYS = 30;
const LOOK_UPS = 100;
const A_SECOND = 20;
const EXPLAINED = 300;
const SEED = 7;

/**
 * Measures how long the times of open dossiers take to be counted again after a change of the calendar, by the program's own worker while
 * it answers pages, and how long the explanation of a dossier's dates takes.
 */
export const datesBench: Bench = {
  name: 'dates',
  async run(o) {
    const stage = await o.stage(SMALL);
    const copy = await stage.copy('bench_dates');
    const wanted = o.full ? PROMISED_OPEN : PROMISED_OPEN / 10;
    const now = new Date(stage.deps.clock.now().getTime() + AHEAD_DAYS * 86_400_000);
    try {
      const count = Math.ceil(wanted * MADE_FOR_ONE_OPEN);
      await generateDossiers(copy.db, stage.deps.keys, { count, days: DAYS, now, seed: SEED });
      await copy.settle();
      const explained = await explanations(copy, stage);
      return [
        atMost('dates: explanation of a dossier’s dates, p95', percentile(explained, 0.95), 'ms', 20),
        ...(await recounted(stage, copy, now)),
      ];
    } finally {
      await copy.drop();
    }
  },
};

async function explanations({ db }: Copy, stage: Stage): Promise<number[]> {
  const refs = await db.many<{
    ownerAgencyId: string;
    id: string;
  }>(sql`select owner_agency_id as "ownerAgencyId", id from dossiers
    where promised_at is not null order by md5(id::text) limit ${EXPLAINED}`);
  const ms: number[] = [];
  for (const ref of refs) {
    const dossier = await selectDossier(db, ref);
    if (!dossier) continue;
    const open = await openWhole(db, stage.deps.keys, { kind: 'anonymous' }, dossier);
    const { calendarOf } = await getCalendars(db, [dossier.ownerAgencyId, dossier.receiverAgencyId]);
    const began = performance.now();
    if (!explainDates(open, calendarOf)) throw new Error(`no explanation of ${dossier.code}`);
    ms.push(performance.now() - began);
  }
  return ms;
}

async function recounted(stage: Stage, copy: Copy, now: Date): Promise<Measure[]> {
  const program = await startProgram(stage, { role: 'all', url: copy.url });
  const people = asker(program.url, 4);
  try {
    const questions = await lookUps(stage, LOOK_UPS);
    await askAll(people, questions, 2);
    const before = await askAtRate(people, questions, A_SECOND);
    const open = await countOpen(copy.db);
    const began = performance.now();
    await copy.db.tx((tx) => importCalendar(tx, withOneDayOffMore(now), stage.deps.clock.now()));
    const during: number[] = [];
    while (await isCounting(copy.db))
      during.push(...(await askAtRate(people, questions.slice(0, 20), A_SECOND)).ms);
    const seconds = (performance.now() - began) / 1000;
    const moved = await copy.db.one<{ n: number }>(sql`select count(seq)::int as n from moved_times`);
    return [
      atMost(
        `dates: ${PROMISED_OPEN} open dossiers counted again`,
        (seconds * PROMISED_OPEN) / open,
        's',
        60,
      ),
      forInformation('dates: open dossiers', open, 'dossiers'),
      forInformation('dates: times moved', moved?.n ?? 0, 'dossiers'),
      forInformation('dates: counted again in', seconds, 's'),
      forInformation('dates: a look-up before, p95', percentile(before.ms, 0.95), 'ms'),
      forInformation('dates: a look-up meanwhile, p95', percentile(during, 0.95), 'ms'),
    ];
  } finally {
    people.close();
    await program.stop();
  }
}

async function countOpen(db: Reader): Promise<number> {
  const row = await db.one<{ n: number }>(sql`select count(*)::int as n from dossiers
    where status in ('submitted', 'accepted', 'processing', 'awaiting_supplement')`);
  return row?.n ?? 0;
}

async function isCounting(db: Reader): Promise<boolean> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'dossiers.recount'`,
  );
  return (row?.n ?? 0) > 0;
}

/** The seed's calendar with the first working day behind `now` off. */
function withOneDayOffMore(now: Date): CalendarSeed {
  const seed = JSON.parse(readFileSync(join(ROOT, 'seed/calendar.json'), 'utf8')) as CalendarSeed;
  const isTaken = (date: string) =>
    [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) ||
    seed.years.some((y) => y.days.some((d) => d.date === date));
  let date = addDays(localDate(now), 1);
  while (isTaken(date)) date = addDays(date, 1);
  const day = { date, kind: 'holiday' as const, name: 'Nghỉ thêm', source: 'bench' };
  return {
    ...seed,
    years: seed.years.map((y) =>
      date.startsWith(`${y.year}-`)
        ? { ...y, days: [...y.days, day].sort((a, b) => (a.date < b.date ? -1 : 1)) }
        : y,
    ),
  };
}
