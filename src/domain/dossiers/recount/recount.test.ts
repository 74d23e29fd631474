import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CalendarSeed, importCalendar, listCalendarChanges } from '#domain/calendar';
import type { Citizen } from '#domain/journal';
import { noticesOfDossier } from '#domain/notices';
import { importProcedures, type ProcedureContent } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { ROOT } from '#platform/root.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import {
  examineDossier,
  listMovedTimes,
  openAsFiler,
  pageOfMovedTimes,
  recountJobs,
  supplementDossier,
  tellMovedTimes,
  verifyLedger,
  withdrawDossier,
} from '../index.ts';

// every date is counted by hand: 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; 24 November 2026 is the Culture Day
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
const seed = JSON.parse(readFileSync(join(ROOT, 'seed/calendar.json'), 'utf8')) as CalendarSeed;

const deps = await seededDeps();
const { clock, db } = deps;
const desk = await anPhu(deps);
let citizen: Citizen;

const vn = (local: string) => new Date(`${local}:00+07:00`);
const at = (local: string) => clock.set(`${local}:00+07:00`);
const own = (code: string) => openAsFiler(db, deps.keys, citizen, code);
const dossier = async (code: string) => (await own(code)).dossier;
const lastOf = async (code: string) => (await own(code)).events.at(-1);

beforeEach(async () => {
  citizen ??= await someCitizen(deps);
  at('2026-11-02T08:00');
  await changeTo([]);
  // nothing of the test before is open any more
  await db.run(sql`delete from moved_times`);
  await db.run(
    sql`update dossiers set status = 'withdrawn', finished_at = ${clock.now()} where finished_at is null`,
  );
  await limitOf({ amount: 5, unit: 'working-day' });
});

describe('a day off more', () => {
  test('moves the promise that lies behind it, in row, ledger and every list, and leaves alone what ends before', async () => {
    const moves = await accepted('2026-11-19T09:00'); // 20, 23, 25, 26, 27
    const ends = await accepted('2026-11-12T09:00', '2026-11-19T09:00'); // 13, 16, 17, 18, 19
    at('2026-11-19T10:00');
    await changeAndCount([off('2026-11-26')]);
    const after = await dossier(moves);
    // 20, 23, 25, 27, 30
    expect(after).toMatchObject({
      promisedAt: vn('2026-11-30T09:00'),
      firstPromisedAt: vn('2026-11-27T09:00'),
    });
    expect(await lastOf(moves)).toMatchObject({
      verb: 'recount',
      actorKind: 'system',
      until: vn('2026-11-30T09:00'),
      detail: {
        what: 'result',
        was: vn('2026-11-27T09:00').toISOString(),
        days: [{ date: '2026-11-26', was: 'week', is: 'holiday' }],
      },
    });
    expect(await verifyLedger(db, after)).toEqual([]);
    expect(await listed(after)).toEqual({
      law: after.promisedAt,
      mine: after.promisedAt,
      agency: after.promisedAt,
    });
    expect((await lastOf(ends))?.verb).toBe('assign');
    expect(await moved()).toEqual([
      {
        code: moves,
        what: 'result',
        was: vn('2026-11-27T09:00'),
        becomes: vn('2026-11-30T09:00'),
        told: false,
      },
    ]);
  });

  test('moves the step in hand with it, by the hours of the step and never behind the promise', async () => {
    const code = await accepted('2026-11-25T16:00');
    const before = await dossier(code);
    expect(before.stepDueAt).toEqual(vn('2026-11-26T09:30')); // 3.5 hours of examination: 1 on Wednesday, 2.5 on Thursday
    await changeAndCount([off('2026-11-26')]);
    expect((await dossier(code)).stepDueAt).toEqual(vn('2026-11-27T09:30'));
  });

  test('moves the time of the desk’s answer', async () => {
    at('2026-11-25T16:00');
    const code = await fileBirth(deps, citizen);
    expect((await dossier(code)).answerBy).toEqual(vn('2026-11-26T16:00'));
    await changeAndCount([off('2026-11-26')]);
    expect(await dossier(code)).toMatchObject({
      answerBy: vn('2026-11-27T16:00'),
      stepDueAt: vn('2026-11-27T16:00'),
      status: 'submitted',
    });
  });

  test('while a supplement is out moves its last day alone, and the limit that begins anew is counted by the new calendar', async () => {
    const code = await accepted('2026-11-09T08:00');
    at('2026-11-11T09:00');
    await desk.askInExamination(code, ITEMS); // until Thursday 26
    const { promisedAt } = await dossier(code);
    await changeAndCount([off('2026-11-26'), off('2026-12-01')]);
    expect(await dossier(code)).toMatchObject({
      promisedAt,
      supplementRequest: { answerUntil: '2026-11-27' },
      status: 'awaiting_supplement',
    });
    expect(await lastOf(code)).toMatchObject({
      verb: 'recount',
      until: null,
      detail: { answerUntil: '2026-11-27' },
    });
    at('2026-11-27T10:00');
    await answer(code);
    await changeAndCount([off('2026-11-26'), off('2026-12-01'), off('2026-12-02')]); // nothing runs: nothing moves
    expect((await lastOf(code))?.verb).toBe('supplement');
    at('2026-11-27T16:00');
    // 30, not 1 and 2 December, 3, 4, 7, 8
    expect((await desk.confirmSupplement(code)).promisedAt).toEqual(vn('2026-12-08T10:00'));
  });

  test('before acceptance moves the last day until which the desk keeps what it asked for', async () => {
    at('2026-11-09T09:00');
    const code = await fileBirth(deps, citizen);
    await desk.ask(code, ITEMS); // thirty days: until Wednesday 9 December
    await changeAndCount([off('2026-12-09')]);
    expect(await dossier(code)).toMatchObject({
      supplementRequest: { answerUntil: '2026-12-10' },
      status: 'awaiting_supplement',
    });
    expect(await lastOf(code)).toMatchObject({ verb: 'recount', detail: { answerUntil: '2026-12-10' } });
  });

  test('moves what a clerk has promised only where the office is closed then', async () => {
    await limitOf({ amount: null, unit: 'described' });
    const closed = await accepted('2026-11-19T09:00', undefined, vn('2026-11-27T09:00'));
    const open = await accepted('2026-11-19T09:00', undefined, vn('2026-11-30T09:00'));
    await changeAndCount([off('2026-11-27')]);
    expect((await dossier(closed)).promisedAt).toEqual(vn('2026-11-30T09:00'));
    expect((await dossier(open)).promisedAt).toEqual(vn('2026-11-30T09:00'));
    expect((await moved()).map((m) => m.code)).toEqual([closed]);
  });

  test('moves nothing that has passed: what was late stays late', async () => {
    const code = await accepted('2026-11-19T09:00'); // until the 27th
    at('2026-11-30T08:00');
    await changeAndCount([off('2026-11-26')]);
    expect((await dossier(code)).promisedAt).toEqual(vn('2026-11-27T09:00'));
    expect(await moved()).toEqual([]);
  });
});

describe('a day off less', () => {
  test('moves no promise to an earlier day: it stays, the list says so, and no event pretends that anything happened', async () => {
    await changeTo([off('2026-11-26')]);
    const code = await accepted('2026-11-19T09:00'); // 20, 23, 25, 27, 30
    await changeAndCount([]);
    expect((await dossier(code)).promisedAt).toEqual(vn('2026-11-30T09:00'));
    expect((await lastOf(code))?.verb).toBe('assign');
    const [agency] = await counts();
    expect(agency).toMatchObject({ moved: 0, kept: 1, untold: 0 });
    expect(await moved()).toMatchObject([
      { code, was: vn('2026-11-30T09:00'), becomes: vn('2026-11-27T09:00') },
    ]);
  });
});

describe('the work of it', () => {
  test('killed in the middle is done again from there, and nothing twice', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 5; i++) codes.push(await accepted('2026-11-19T09:00'));
    await changeTo([off('2026-11-26')]);
    const revision = (await listCalendarChanges(db, 1))[0]?.revision ?? '';
    const piece = recountJobs({ ...deps, piece: 2 })['dossiers.recount'];
    // the piece in hand dies with everything that it has written; the next one is left only with what is committed
    const killed = recountJobs({ ...deps, db: dyingAtCommit(deps.db), piece: 2 })['dossiers.recount'];
    await expect(killed({ revision })).rejects.toThrow('killed');
    expect(await events(codes)).toEqual([0, 0, 0, 0, 0]);
    const agencyId = (await dossier(codes[0] ?? '')).ownerAgencyId;
    let after: string | undefined;
    for (let i = 0; i < 4; i++) {
      await piece({ revision, ownerAgencyId: agencyId, ...(after ? { after } : {}) });
      await piece({ revision, ownerAgencyId: agencyId, ...(after ? { after } : {}) }); // a job may run twice
      after = await lastLooked(agencyId, after, 2);
    }
    expect(await events(codes)).toEqual([1, 1, 1, 1, 1]);
    for (const code of codes) {
      expect((await dossier(code)).promisedAt).toEqual(vn('2026-11-30T09:00'));
      expect(await verifyLedger(db, await dossier(code))).toEqual([]);
    }
    await runJobs(deps, db.url); // the pieces that were left
    expect(await events(codes)).toEqual([1, 1, 1, 1, 1]);
    expect(await moved()).toHaveLength(5);
  });

  test('of a former change ends where the calendar has changed again, and one count remains', async () => {
    const code = await accepted('2026-11-19T09:00');
    await changeTo([off('2026-11-26')]);
    await changeTo([off('2026-11-26'), off('2026-11-27')]);
    await runJobs(deps, db.url);
    expect(await events([code])).toEqual([1]);
    expect((await dossier(code)).promisedAt).toEqual(vn('2026-12-01T09:00')); // 20, 23, 25, 30, 1
  });

  test('leaves an officer who had the dossier open before it to look again', async () => {
    const code = await accepted('2026-11-19T09:00');
    const before = await dossier(code);
    await changeAndCount([off('2026-11-26')]);
    const officer = await officerNamed(deps, 'canbo.anphu2');
    const ref = { ownerAgencyId: before.ownerAgencyId, id: before.id };
    await expect(
      db.tx((tx) =>
        examineDossier(tx, {
          ref,
          revision: before.revision,
          officer,
          now: clock.now(),
          proposal: 'grant',
          opinion: '',
        }),
      ),
    ).rejects.toMatchObject({ code: 'dossier.changed', params: { verb: 'recount' } });
    expect((await desk.examine(code)).status).toBe('processing');
  });
});

describe('those concerned', () => {
  test('are told once, when an officer of the agency says so, and only of what still holds', async () => {
    const stays = await accepted('2026-11-19T09:00');
    const withdrawn = await accepted('2026-11-19T09:00');
    await changeAndCount([off('2026-11-26')]);
    const about = async (code: string) => {
      const d = await dossier(code);
      const all = await noticesOfDossier(db, deps.keys, d.ownerAgencyId, d.id);
      return all.filter((n) => n.kind === 'dossiers.date-moved' && n.channel === 'portal');
    };
    await runJobs(deps, db.url);
    expect(await about(stays)).toEqual([]); // nobody is told by itself
    const { ownerAgencyId } = await dossier(stays);
    const revision = (await listCalendarChanges(db, 1))[0]?.revision ?? '';
    const tell = (officer: Parameters<typeof tellMovedTimes>[1]['officer']) =>
      db.tx((tx) => tellMovedTimes(tx, { officer, ownerAgencyId, revision, now: clock.now() }));
    await expect(tell(await officerNamed(deps, 'canbo.honmay1'))).rejects.toThrow('not-found');
    await expect(tell(await officerNamed(deps, 'canbo.anphu2'))).rejects.toThrow('not-found');
    const d = await dossier(withdrawn);
    await db.tx((tx) =>
      withdrawDossier(tx, { ref: d, revision: d.revision, citizen, reason: '', now: clock.now() }),
    );
    const clerk = await officerNamed(deps, 'canbo.anphu1');
    expect(await tell(clerk)).toBe(2);
    expect(await tell(clerk)).toBe(0);
    await runJobs(deps, db.url);
    const letters = await about(stays);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain(
      'hẹn trả kết quả lúc 09:00 Thứ Hai, 30/11/2026, thay cho 09:00 Thứ Sáu, 27/11/2026',
    );
    expect(await about(withdrawn)).toEqual([]);
    expect(await moved()).toMatchObject([{ told: true }, { told: true }]);
  });
});

function off(date: string): CalendarSeed['years'][number]['days'][number] {
  return { date, kind: 'holiday', name: 'Nghỉ theo quyết định mới', source: 'thử' };
}

async function changeTo(more: ReturnType<typeof off>[]): Promise<void> {
  const years = seed.years.map((y) =>
    y.year === 2026 ? { ...y, days: [...y.days, ...more].sort((a, b) => (a.date < b.date ? -1 : 1)) } : y,
  );
  await db.tx((tx) => importCalendar(tx, { ...seed, years }, clock.now()));
}

async function changeAndCount(more: ReturnType<typeof off>[]): Promise<void> {
  await changeTo(more);
  await runJobs(deps, db.url);
}

async function accepted(filedAt: string, examinedAt = filedAt, promisedAt?: Date): Promise<string> {
  at(filedAt);
  const code = await fileBirth(deps, citizen);
  await desk.accept(code, '', promisedAt);
  await desk.assign(code);
  if (examinedAt !== filedAt) at(examinedAt);
  return code;
}

async function answer(code: string): Promise<void> {
  const d = await dossier(code);
  const reasons = new Map([['other', 'Đã gọi']]);
  await db.tx((tx) =>
    supplementDossier(tx, deps.keys, {
      ref: d,
      revision: d.revision,
      citizen,
      reasons,
      note: '',
      now: clock.now(),
    }),
  );
}

async function listed({
  id,
  holderAgencyId,
}: {
  id: string;
  holderAgencyId: string | null;
}): Promise<Record<'law' | 'mine' | 'agency', Date | null>> {
  const work = await db.one<{ at: Date }>(
    sql`select law_due_at as at from worklist where holder_agency_id = ${holderAgencyId} and dossier_id = ${id}`,
  );
  const mine = await db.one<{ at: Date }>(
    sql`select promised_at as at from party_dossiers where party_id = ${citizen.partyId} and dossier_id = ${id}`,
  );
  const agency = await db.one<{ at: Date }>(
    sql`select promised_at as at from agency_dossiers where agency_id = ${holderAgencyId} and dossier_id = ${id}`,
  );
  return { law: work?.at ?? null, mine: mine?.at ?? null, agency: agency?.at ?? null };
}

async function counts() {
  const officer = await officerNamed(deps, 'lanhdao.anphu');
  return (await listMovedTimes(db, { agencyIds: officer.posts.map((p) => p.agencyId) })).counts;
}

async function moved() {
  const revision = (await listCalendarChanges(db, 1))[0]?.revision ?? '';
  const [agency] = (await officerNamed(deps, 'lanhdao.anphu')).posts;
  const page = { ownerAgencyId: agency?.agencyId ?? '', revision, after: '' };
  const { moves } = await pageOfMovedTimes(db, page);
  return moves.map(({ code, what, was, becomes, toldAt }) => ({
    code,
    what,
    was,
    becomes,
    told: toldAt !== null,
  }));
}

async function events(codes: string[]): Promise<number[]> {
  const ledgers = await Promise.all(codes.map(own));
  return ledgers.map((open) => open.events.filter((e) => e.verb === 'recount').length);
}

async function lastLooked(
  agencyId: string,
  after: string | undefined,
  n: number,
): Promise<string | undefined> {
  const rows = await db.many<{ id: string }>(sql`select id from dossiers where owner_agency_id = ${agencyId}
    and id > ${after ?? '00000000-0000-0000-0000-000000000000'} and status = 'processing' and promised_at >= ${clock.now()} order by id limit ${n}`);
  return rows.at(-1)?.id ?? after;
}

function dyingAtCommit(whole: typeof deps.db): typeof deps.db {
  return {
    ...whole,
    tx: (f, limits) =>
      whole.tx(async (tx) => {
        await f(tx);
        throw new Error('killed');
      }, limits),
  };
}

async function limitOf(limit: { amount: number | null; unit: 'working-day' | 'described' }) {
  const found = await db.pool.query(
    'select content, form_schema as "formSchema" from procedure_versions where code = $1 order by version desc limit 1',
    ['1.001193'],
  );
  const { content, formSchema }: { content: ProcedureContent; formSchema: never } = found.rows[0];
  const channels = content.channels.map((each) => ({
    ...each,
    limit: { ...limit, text: limit.unit === 'described' ? 'Theo giấy hẹn' : '', source: '' },
  }));
  const cases = content.cases.map(({ limit: _, ...each }) => each);
  await db.tx((tx) =>
    importProcedures(tx, [{ content: { ...content, channels, cases }, formSchema }], clock.now()),
  );
}
