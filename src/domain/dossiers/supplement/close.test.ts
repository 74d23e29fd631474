import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CalendarSeed, importCalendar } from '#domain/calendar';
import type { Actor } from '#domain/journal';
import { noticesOfDossier } from '#domain/notices';
import { writeSetting } from '#platform/db/settings.ts';
import { sql } from '#platform/db/sql.ts';
import { addJob } from '#platform/jobs.ts';
import { ROOT } from '#platform/root.ts';
import { atOnce, untilWaiting } from '#testing/at-once.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { closeJobs, listIssued, supplementDossier, verifyLedger } from '../index.ts';
import { mustBeWithin } from '../may.ts';
import { CALENDAR, CLOSING } from '../program-actors.ts';
import { mayDo, transitions } from '../state-table.ts';
import type { Task } from '../verb.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5: asked on Thursday 10 December 2026, the last day is Friday the 25th
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
const seed = JSON.parse(readFileSync(join(ROOT, 'seed/calendar.json'), 'utf8')) as CalendarSeed;

const { deps, desk, citizen, file, own } = await filerAndDesk('2026-11-30T09:00:00+07:00');
const { clock, db } = deps;
const at = (local: string) => clock.set(`${local}:00+07:00`);
const dossier = async (code: string) => (await own(code)).dossier;
const statusOf = async (code: string) => (await dossier(code)).status;

beforeEach(async () => {
  at('2026-11-30T09:00');
  await changeTo([]);
  await automatic(true);
  await db.run(
    sql`update dossiers set status = 'withdrawn', finished_at = ${clock.now()} where finished_at is null`,
  );
});

describe('what nobody has completed', () => {
  test('is left to the desk unless the province says in as many words that it closes by itself', async () => {
    const code = await askedAt('2026-12-10T10:00');
    for (const value of [undefined, false, 'true', 1]) {
      await automatic(value);
      await lookOn('2026-12-28');
      expect(await statusOf(code), String(value)).toBe('awaiting_supplement');
    }
  });

  test('is closed the day after its last day, as when a clerk does it: status, form 05, one message, its ledger', async () => {
    const code = await askedAt('2026-12-10T10:00');
    await lookOn('2026-12-25');
    expect(await statusOf(code)).toBe('awaiting_supplement');
    await lookOn('2026-12-26');
    await lookOn('2026-12-27');
    const { dossier: d, events } = await own(code);
    expect(d).toMatchObject({ status: 'stopped', holderAgencyId: null });
    expect(d.finishedAt).toEqual(new Date('2026-12-26T08:00:00+07:00'));
    const closed = events.filter((e) => e.verb === 'close');
    expect(closed).toHaveLength(1);
    expect(closed[0]).toMatchObject({
      actorKind: 'system',
      actorId: null,
      detail: { until: '2026-12-25' },
      note: null,
    });
    expect(await verifyLedger(db, d)).toEqual([]);
    const issued = (await listIssued(db, d)).filter((i) => i.form === 'closing');
    expect(issued.map((i) => i.issuedByName)).toEqual(['']);
    expect(await told(code)).toBe(1);
  });

  test('before acceptance is left to the desk however long ago it was', async () => {
    const code = await file();
    await desk.ask(code, ITEMS);
    await lookOn('2027-03-01');
    expect(await statusOf(code)).toBe('awaiting_supplement');
  });

  test('is not closed while its last day is one on which the calendar has closed the office since', async () => {
    const code = await askedAt('2026-12-10T10:00');
    const d = await dossier(code);
    at('2026-12-26T08:00');
    await changeTo(['2026-12-25']);
    await jobs()['dossier.close'](d);
    expect(await statusOf(code)).toBe('awaiting_supplement');
  });
});

describe('a supplement that comes at the same moment', () => {
  test('is not lost: whoever was first with it has it, and the dossier is not closed', async () => {
    const code = await askedAt('2026-12-10T10:00');
    at('2026-12-26T08:00');
    const d = await dossier(code);
    let closing: Promise<void> = Promise.resolve();
    await db.tx(async (tx) => {
      const reasons = new Map([['other', 'Đã gọi']]);
      const sent = { ref: d, revision: d.revision, citizen, reasons, note: '', now: clock.now() };
      await supplementDossier(tx, deps.keys, sent);
      closing = jobs()['dossier.close'](d);
      await untilWaiting(db, 1);
    });
    await closing;
    await runJobs(deps, db.url);
    expect(await statusOf(code)).toBe('processing');
    expect(await told(code)).toBe(0);
  });
});

describe('the work of it', () => {
  test('killed in the middle of looking and of closing it is done again from there: each is closed once', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 5; i++) codes.push(await askedAt('2026-12-10T10:00'));
    at('2026-12-26T08:00');
    const first = await dossier(codes[0] ?? '');
    const dying = jobs(dyingAtCommit(db));
    await expect(dying['dossiers.close-piece']({})).rejects.toThrow('killed');
    expect(await waiting()).toBe(0);
    await jobs()['dossiers.close-piece']({}); // finds two, and leaves the next piece
    await jobs()['dossiers.close-piece']({});
    await expect(dying['dossier.close'](first)).rejects.toThrow('killed');
    expect(await statusOf(codes[0] ?? '')).toBe('awaiting_supplement');
    await runJobs(deps, db.url);
    await lookOn('2026-12-26');
    for (const code of codes) await expectClosedOnce(code);
  });

  test('by two at once closes once', async () => {
    const code = await askedAt('2026-12-10T10:00');
    at('2026-12-26T08:00');
    const d = await dossier(code);
    const row = sql`select 1 from dossiers where owner_agency_id = ${d.ownerAgencyId} and id = ${d.id} for update`;
    const close = () => jobs()['dossier.close'](d);
    await atOnce(db, row, [close, close]);
    await runJobs(deps, db.url);
    await expectClosedOnce(code);
  });

  test('ends at once where the province no longer wants it, also of what was found before', async () => {
    const code = await askedAt('2026-12-10T10:00');
    at('2026-12-26T08:00');
    await jobs()['dossiers.close-piece']({});
    await automatic(false);
    await runJobs(deps, db.url);
    expect(await statusOf(code)).toBe('awaiting_supplement');
  });
});

test('the program that closes may close, and nothing else; no other part of the program may close', async () => {
  const code = await askedAt('2026-12-10T10:00');
  const d = await dossier(code);
  expect([...new Set(transitions.filter((t) => t.who === 'closer').map((t) => t.verb))]).toEqual(['close']);
  const tasks: (Task | undefined)[] = [undefined, ...transitions.flatMap((t) => (t.task ? [t.task] : []))];
  const verbsOf = (actor: Actor) =>
    new Set(
      transitions.flatMap(({ from: status }) =>
        status === 'draft'
          ? []
          : tasks.flatMap((task) => mayDo(actor, { ...d, status }, task).map((t) => t.verb)),
      ),
    );
  expect([...verbsOf(CLOSING)]).toEqual(['close']);
  expect([...verbsOf(CALENDAR)]).toEqual(['recount']);
  expect([...verbsOf({ kind: 'system', name: 'dossier.notify' })]).toEqual([]);
  expect(() => mustBeWithin(CLOSING, d)).not.toThrow();
  for (const other of [CALENDAR, { kind: 'system', name: 'form.print' }, { kind: 'anonymous' }] as Actor[])
    expect(() => mustBeWithin(other, d)).toThrow('not-found');
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
  await db.tx((tx) => addJob(tx, 'dossiers.close', {}));
  await runJobs(deps, db.url);
}

async function expectClosedOnce(code: string): Promise<void> {
  const { dossier: d, events } = await own(code);
  expect(d.status, code).toBe('stopped');
  expect(events.filter((e) => e.verb === 'close')).toHaveLength(1);
  expect((await listIssued(db, d)).filter((i) => i.form === 'closing')).toHaveLength(1);
  expect(await told(code), code).toBe(1);
}

async function told(code: string): Promise<number> {
  const { ownerAgencyId, id } = await dossier(code);
  const all = await noticesOfDossier(db, deps.keys, ownerAgencyId, id);
  return all.filter((n) => n.kind === 'dossiers.closed' && n.channel === 'portal').length;
}

function jobs(on = db) {
  return closeJobs({ ...deps, db: on, piece: 2 });
}

async function waiting(): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from graphile_worker.jobs where task_identifier like '%close%'`,
  );
  return row?.n ?? 0;
}

async function automatic(value: unknown): Promise<void> {
  await db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: value }, clock.now()));
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
