import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CalendarSeed, importCalendar } from '#domain/calendar';
import { noticesOfDossier } from '#domain/notices';
import { writeSetting } from '#platform/db/settings.ts';
import { sql } from '#platform/db/sql.ts';
import { addJob } from '#platform/jobs.ts';
import { ROOT } from '#platform/root.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { remindJobs, supplementDossier, withdrawDossier } from '../index.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5: closed 15 days after the request; every date is counted by hand, Monday to Friday; 1 January 2027 is a Friday
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
const seed = JSON.parse(readFileSync(join(ROOT, 'seed/calendar.json'), 'utf8')) as CalendarSeed;

const { deps, desk, citizen, file, own } = await filerAndDesk('2026-11-30T09:00:00+07:00');
const { clock, db } = deps;
const at = (local: string) => clock.set(`${local}:00+07:00`);
const dossier = async (code: string) => (await own(code)).dossier;

beforeEach(async () => {
  at('2026-11-30T09:00');
  await changeTo([]);
  await setPeriods({});
  // nothing of the test before is open any more
  await db.run(
    sql`update dossiers set status = 'withdrawn', finished_at = ${clock.now()} where finished_at is null`,
  );
});

describe('the filer is reminded', () => {
  test('five working days before the last day and one, each once, with the day and what is still asked for', async () => {
    const code = await askedAt('2026-12-10T10:00'); // until Friday 25 December
    await lookOn('2026-12-17');
    expect(await reminders(code)).toEqual([]);
    await lookOn('2026-12-18'); // 21, 22, 23, 24, 25
    await lookOn('2026-12-18'); // twice a day
    for (const day of ['2026-12-19', '2026-12-21', '2026-12-23']) await lookOn(day);
    expect(await reminders(code)).toHaveLength(1);
    await lookOn('2026-12-24');
    await lookOn('2026-12-25');
    await lookOn('2026-12-26');
    await lookOn('2026-12-28');
    const all = await reminders(code);
    expect(all).toHaveLength(2);
    for (const body of all) {
      expect(body).toContain('Hạn bổ sung: hết Thứ Sáu, 25/12/2026');
      expect(body).toContain('- Nội dung khác: Gọi lại');
    }
  });

  test('with the holiday counted as none: for a last day after New Year on the last working day of the year', async () => {
    const code = await askedAt('2026-12-17T10:00'); // the 15th day is 1 January: Monday 4 January 2027
    expect((await dossier(code)).supplementRequest?.answerUntil).toBe('2027-01-04');
    await lookOn('2026-12-24');
    expect(await reminders(code)).toEqual([]);
    await lookOn('2026-12-25'); // 28, 29, 30, 31, 4
    await lookOn('2026-12-30');
    expect(await reminders(code)).toHaveLength(1);
    await lookOn('2026-12-31');
    expect(await reminders(code)).toHaveLength(2);
  });

  test('once where both are due, because nobody looked for a week, and never on a day that is too late', async () => {
    const code = await askedAt('2026-12-10T10:00');
    await lookOn('2026-12-24');
    expect(await reminders(code)).toHaveLength(1);
    await lookOn('2026-12-25');
    expect(await reminders(code)).toHaveLength(1);
    const missed = await askedAt('2026-12-10T10:00');
    await lookOn('2026-12-26');
    expect(await reminders(missed)).toEqual([]);
  });

  test('as many days before as the province says, and not at all where it says none', async () => {
    await setPeriods({ firstReminderDays: 3, lastReminderDays: 0 });
    const code = await askedAt('2026-12-10T10:00');
    await lookOn('2026-12-21');
    expect(await reminders(code)).toEqual([]);
    await lookOn('2026-12-22'); // 23, 24, 25
    await lookOn('2026-12-24');
    expect(await reminders(code)).toHaveLength(1);
  });

  test('not of a request that came no earlier than the reminder itself', async () => {
    await setPeriods({ answerWithinDays: 5 });
    const code = await askedAt('2026-12-21T08:00'); // until the 28th: 22, 23, 24, 25, 28
    expect((await dossier(code)).supplementRequest?.answerUntil).toBe('2026-12-28');
    await lookOn('2026-12-21');
    await lookOn('2026-12-22');
    expect(await reminders(code)).toEqual([]);
    await lookOn('2026-12-25');
    expect(await reminders(code)).toHaveLength(1);
  });
});

test('before acceptance the same, of the day that the province has set, and of what follows there', async () => {
  const code = await file(); // asked on 30 November: thirty days later is Wednesday 30 December
  await desk.ask(code, ITEMS);
  await lookOn('2026-12-22');
  expect(await reminders(code)).toEqual([]);
  await lookOn('2026-12-23'); // 24, 25, 28, 29, 30
  await lookOn('2026-12-29');
  await lookOn('2026-12-30');
  const all = await reminders(code);
  expect(all).toHaveLength(2);
  for (const body of all) {
    expect(body).toContain('hết Thứ Tư, 30/12/2026, do tỉnh đặt');
    expect(body).toContain('có thể không được tiếp nhận');
    expect(body).not.toContain('Điều 19');
  }
});

describe('nobody is reminded wrongly', () => {
  test('of what was answered or withdrawn, also where that happened after it was found', async () => {
    const [answered, withdrawn] = [await askedAt('2026-12-10T10:00'), await askedAt('2026-12-10T10:00')];
    at('2026-12-18T08:00');
    const d = await dossier(answered);
    await jobs()['dossiers.remind-piece']({});
    const reasons = new Map([['other', 'Đã gọi']]);
    await db.tx((tx) => supplementDossier(tx, deps.keys, { ...act(d), reasons, note: '' }));
    const w = await dossier(withdrawn);
    await db.tx((tx) => withdrawDossier(tx, { ...act(w), reason: '' }));
    await runJobs(deps, db.url);
    await lookOn('2026-12-18');
    expect([await reminders(answered), await reminders(withdrawn)]).toEqual([[], []]);
  });

  test('of a last day that has moved: what was found before it moved is not sent, and the new day is told once', async () => {
    const code = await askedAt('2026-12-10T10:00'); // until Friday 25
    await lookOn('2026-12-18');
    expect(await reminders(code)).toHaveLength(1);
    at('2026-12-24T08:00');
    await jobs()['dossiers.remind-piece']({}); // found: one working day is left
    await changeTo(['2026-12-25', '2026-12-28']);
    await runJobs(deps, db.url); // the reminder that waited, and the recount
    expect((await dossier(code)).supplementRequest?.answerUntil).toBe('2026-12-29');
    await lookOn('2026-12-24'); // one is left: the 29th
    await lookOn('2026-12-29');
    const days = (await reminders(code)).map((body) => /hết Thứ [^,]+, ([\d/]+)/.exec(body)?.[1]);
    expect(days.sort()).toEqual(['25/12/2026', '29/12/2026']);
  });

  test('of a request before acceptance where the province has set no last day for it', async () => {
    await setPeriods({ keptBeforeAcceptanceDays: 0 });
    const code = await file();
    await desk.ask(code, ITEMS);
    for (const day of ['2026-12-08', '2026-12-14', '2026-12-15', '2026-12-16', '2026-12-23', '2026-12-29'])
      await lookOn(day);
    expect(await reminders(code)).toEqual([]);
  });
});

describe('the work of it', () => {
  test('killed in the middle of looking and of sending it is done again from there: each filer is reminded once', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 5; i++) codes.push(await askedAt('2026-12-10T10:00'));
    at('2026-12-18T08:00');
    const first = await dossier(codes[0] ?? '');
    const dying = jobs(dyingAtCommit(db));
    await expect(dying['dossiers.remind-piece']({})).rejects.toThrow('killed');
    expect(await waiting()).toBe(0); // what dies leaves nothing
    await jobs()['dossiers.remind-piece']({}); // finds two, and leaves the next piece
    await jobs()['dossiers.remind-piece']({});
    await expect(dying['dossier.remind'](first)).rejects.toThrow('killed');
    expect(await reminders(codes[0] ?? '')).toEqual([]);
    await runJobs(deps, db.url);
    await lookOn('2026-12-18');
    for (const code of codes) expect(await reminders(code), code).toHaveLength(1);
  });
});

async function askedAt(asked: string): Promise<string> {
  at('2026-11-30T09:00');
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  at(asked);
  await desk.askInExamination(code, ITEMS);
  await runJobs(deps, db.url);
  return code;
}

/** The morning's job on a day, and everything that it leaves. */
async function lookOn(day: string): Promise<void> {
  at(`${day}T08:00`);
  await db.tx((tx) => addJob(tx, 'dossiers.remind', {}));
  await runJobs(deps, db.url);
}

async function reminders(code: string): Promise<string[]> {
  const { ownerAgencyId, id } = await dossier(code);
  const all = await noticesOfDossier(db, deps.keys, ownerAgencyId, id);
  return all
    .filter((n) => n.kind === 'dossiers.supplement-reminder' && n.channel === 'portal')
    .map((n) => n.body);
}

function act(d: Awaited<ReturnType<typeof dossier>>) {
  return { ref: d, revision: d.revision, citizen, now: clock.now() };
}

function jobs(on = db) {
  return remindJobs({
    ...deps,
    db: on,
    piece: 2,
    noticeWriter: { write: () => ({ subject: 'x', text: 'x', short: 'x' }) },
    enclosureFor: async () => undefined,
    printIssued: async () => {},
  });
}

async function waiting(): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from graphile_worker.jobs where task_identifier like '%remind%'`,
  );
  return row?.n ?? 0;
}

async function setPeriods(periods: Record<string, number>): Promise<void> {
  await db.tx((tx) => writeSetting(tx, 'dossiers.periods', periods, clock.now()));
}

async function changeTo(off: string[]): Promise<void> {
  const more = off.map((date) => ({ date, kind: 'holiday' as const, name: 'Nghỉ bù', source: 'thử' }));
  const years = seed.years.map((y) =>
    y.year === 2026 ? { ...y, days: [...y.days, ...more].sort((a, b) => (a.date < b.date ? -1 : 1)) } : y,
  );
  await db.tx((tx) => importCalendar(tx, { ...seed, years }, clock.now()));
}

function dyingAtCommit(whole: typeof db): typeof db {
  return {
    ...whole,
    tx: (f, limits) =>
      whole.tx(async (tx) => {
        await f(tx);
        throw new Error('killed');
      }, limits),
  };
}
