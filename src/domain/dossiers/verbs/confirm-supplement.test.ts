import { beforeEach, describe, expect, test } from 'vitest';
import type { Citizen } from '#domain/journal';
import { importProcedures, type ProcedureContent } from '#domain/procedures';
import { readSetting, writeSetting } from '#platform/db/settings.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { brokenPromise, homeFigures, openAsFiler, stoppedSince, supplementDossier } from '../index.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5; every date is counted by hand: 07:00 to 11:30, 13:30 to 17:00, Monday to Friday
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];

const deps = await seededDeps();
const { clock } = deps;
const desk = await anPhu(deps);
let citizen: Citizen;
let code: string;

const vn = (local: string) => new Date(`${local}:00+07:00`);
const own = () => openAsFiler(deps.db, deps.keys, citizen, code);
const dossier = async () => (await own()).dossier;

async function answer() {
  const d = await dossier();
  return deps.db.tx((tx) =>
    supplementDossier(tx, deps.keys, {
      ref: d,
      revision: d.revision,
      citizen,
      reasons: new Map([['other', 'Đã gọi']]),
      note: '',
      now: clock.now(),
    }),
  );
}

async function accepted(at: string, promisedAt?: Date) {
  clock.set(`${at}:00+07:00`);
  code = await fileBirth(deps, citizen);
  await desk.accept(code, '', promisedAt);
  await desk.assign(code);
  return dossier();
}

beforeEach(async () => {
  clock.set('2026-11-02T08:00:00+07:00');
  citizen ??= await someCitizen(deps);
});

describe('the time limit begins anew', () => {
  test('from the moment at which the completing paper arrived, not from the answer before it nor from the confirmation', async () => {
    await limitOf({ amount: 10, unit: 'working-day' });
    // Monday 2 November 08:00, ten working days
    expect((await accepted('2026-11-02T08:00')).promisedAt).toEqual(vn('2026-11-16T08:00'));
    clock.set('2026-11-05T10:00:00+07:00');
    await desk.askInExamination(code, ITEMS);
    clock.set('2026-11-10T14:00:00+07:00');
    await answer();
    expect(await dossier()).toMatchObject({ promisedAt: vn('2026-11-16T08:00'), clockStartedAt: null });
    clock.set('2026-11-11T09:30:00+07:00');
    // from Tuesday 10 November 14:00: 11, 12, 13, 16, 17, 18, 19, 20, 23, and 25, for the 24th is the Culture Day
    const complete = await desk.confirmSupplement(code);
    expect(complete).toMatchObject({
      brokenPromiseAt: null,
      promisedAt: vn('2026-11-25T14:00'),
      firstPromisedAt: vn('2026-11-16T08:00'),
      clockStartedAt: vn('2026-11-10T14:00'),
      status: 'processing',
    });
    expect((await own()).events.at(-1)).toMatchObject({
      verb: 'confirm-supplement',
      until: vn('2026-11-25T14:00'),
      detail: {
        from: vn('2026-11-10T14:00').toISOString(),
        formerPromise: vn('2026-11-16T08:00').toISOString(),
        stoppedAt: vn('2026-11-05T10:00').toISOString(),
      },
    });
  });

  test('by the calendar where the limit is one of days, whatever office time lies in them', async () => {
    await limitOf({ amount: 15, unit: 'day' });
    expect((await accepted('2026-11-02T08:00')).promisedAt).toEqual(vn('2026-11-17T08:00'));
    clock.set('2026-11-05T10:00:00+07:00');
    await desk.askInExamination(code, ITEMS);
    clock.set('2026-11-10T14:00:00+07:00');
    await answer();
    expect((await desk.confirmSupplement(code)).promisedAt).toEqual(vn('2026-11-25T14:00'));
  });

  test('with the same working span as first promised, where the limit is told in words', async () => {
    await limitOf({ amount: null, unit: 'described' });
    await accepted('2026-11-30T07:37', vn('2026-12-07T09:00'));
    clock.set('2026-12-02T10:00:00+07:00');
    await desk.askInExamination(code, ITEMS);
    clock.set('2026-12-10T14:00:00+07:00');
    await answer();
    // 41 h 23 min were promised: Thursday the 10th 3 h, Friday 8, Monday to Wednesday 24, and 6 h 23 of Thursday the 17th
    expect((await desk.confirmSupplement(code)).promisedAt).toEqual(vn('2026-12-17T15:23'));
  });

  test('not at all while what came is lacking: the request goes on, and time stands still since the first one', async () => {
    await limitOf({ amount: 10, unit: 'working-day' });
    await accepted('2026-11-02T08:00');
    clock.set('2026-11-05T10:00:00+07:00');
    await desk.askInExamination(code, ITEMS);
    clock.set('2026-11-10T14:00:00+07:00');
    await answer();
    clock.set('2026-11-17T08:00:00+07:00'); // the former promise has passed meanwhile: nobody kept the person waiting
    await desk.askInExamination(code, ITEMS);
    const again = await dossier();
    expect(again).toMatchObject({ status: 'awaiting_supplement', promisedAt: vn('2026-11-16T08:00') });
    expect(stoppedSince(again)).toEqual(vn('2026-11-05T10:00'));
    expect(brokenPromise(again, clock.now())).toBeUndefined();
    clock.set('2026-11-19T16:00:00+07:00');
    await answer();
    // 20, 23, 25, 26, 27, 30 November, 1, 2, 3, 4 December
    expect((await desk.confirmSupplement(code)).promisedAt).toEqual(vn('2026-12-04T16:00'));
  });
});

test('a dossier that was late stays late while it waits, and the ledger keeps the promise that was broken', async () => {
  await limitOf({ amount: 3, unit: 'working-day' });
  const { promisedAt } = await accepted('2026-11-19T17:00'); // after the close: the limit begins on Friday at 07:00
  expect(promisedAt).toEqual(vn('2026-11-25T17:00')); // 20, 23, 25
  clock.set('2026-11-30T08:00:00+07:00');
  await desk.askInExamination(code, ITEMS);
  clock.set('2026-11-30T08:01:00+07:00');
  await answer(); // one sentence, no file
  const answered = await dossier();
  expect(answered).toMatchObject({ promisedAt, clockStartedAt: null });
  for (const at of ['2026-11-30T08:01', '2026-12-20T08:00'])
    expect(brokenPromise(answered, vn(at)), at).toEqual(promisedAt);
  const complete = await desk.confirmSupplement(code);
  expect(brokenPromise(complete, clock.now())).toBeUndefined();
  expect(complete.brokenPromiseAt).toEqual(promisedAt); // and it is never counted as in time
  expect((await own()).events.at(-1)?.detail).toMatchObject({ formerPromise: promisedAt?.toISOString() });

  const before = await homeFigures(deps.db, vn('2026-11-30T09:00'));
  for (const verb of ['examine', 'approve', 'result'] as const) await desk[verb](code);
  const after = await homeFigures(deps.db, vn('2026-11-30T10:00'));
  expect([after.resolved - before.resolved, after.onTime - before.onTime]).toEqual([1, 0]);
});

test('a result is late no longer than until it was ready, however late it is collected', async () => {
  await limitOf({ amount: 3, unit: 'working-day' });
  const { promisedAt } = await accepted('2026-11-02T08:00');
  expect(promisedAt).toEqual(vn('2026-11-05T08:00')); // 3, 4, 5
  clock.set('2026-11-04T10:00:00+07:00');
  for (const verb of ['examine', 'approve', 'result'] as const) await desk[verb](code);
  expect(brokenPromise(await dossier(), vn('2026-12-20T08:00'))).toBeUndefined();

  await accepted('2026-11-02T08:00');
  clock.set('2026-11-06T10:00:00+07:00');
  for (const verb of ['examine', 'approve', 'result'] as const) await desk[verb](code);
  expect(brokenPromise(await dossier(), vn('2026-12-20T08:00'))).toEqual(promisedAt);
});

describe('until the officer has looked whether it is complete', () => {
  test('nothing else is done with it, the head may give it to somebody else, and that has its own end', async () => {
    await limitOf({ amount: 10, unit: 'working-day' });
    await accepted('2026-11-02T08:00');
    await desk.askInExamination(code, ITEMS);
    clock.set('2026-11-10T14:00:00+07:00');
    await answer();
    await expect(desk.examine(code)).rejects.toThrow('dossier.not-now');
    const due = vn('2026-11-11T14:00'); // 8 working hours
    expect((await dossier()).stepDueAt).toEqual(due);
    clock.set('2026-11-11T08:00:00+07:00');
    await desk.assign(code, await officerNamed(deps, 'canbo.anphu3'));
    expect((await dossier()).stepDueAt).toEqual(due);
    await desk.assign(code);
    await desk.confirmSupplement(code);
    expect((await desk.examine(code)).status).toBe('processing');
  });

  test('the province says how long that takes', async () => {
    const setting = { supplementCheckHours: 16 };
    await deps.db.tx((tx) => writeSetting(tx, 'dossiers.periods', setting, clock.now()));
    expect(await readSetting(deps.db, 'dossiers.periods')).toEqual(setting);
    await accepted('2026-11-02T08:00');
    await desk.askInExamination(code, ITEMS);
    clock.set('2026-11-10T14:00:00+07:00');
    await answer();
    expect((await dossier()).stepDueAt).toEqual(vn('2026-11-12T14:00'));
    await deps.db.tx((tx) => writeSetting(tx, 'dossiers.periods', {}, clock.now()));
  });
});

async function limitOf(limit: { amount: number | null; unit: 'working-day' | 'day' | 'described' }) {
  const found = await deps.db.pool.query(
    'select content, form_schema as "formSchema" from procedure_versions where code = $1 order by version desc limit 1',
    ['1.001193'],
  );
  const { content, formSchema }: { content: ProcedureContent; formSchema: never } = found.rows[0];
  const changed = {
    ...content,
    channels: content.channels.map((each) => ({
      ...each,
      limit: { ...limit, text: limit.unit === 'described' ? 'Theo giấy hẹn' : '', source: '' },
    })),
    cases: content.cases.map(({ limit: _, ...each }) => each),
  };
  await deps.db.tx((tx) => importProcedures(tx, [{ content: changed, formSchema }], clock.now()));
}
