import { beforeEach, describe, expect, test } from 'vitest';
import { writeSetting } from '#platform/db/settings.ts';
import { sql } from '#platform/db/sql.ts';
import { officerNamed } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { changePeriod, faultOfPeriod, type WantedPeriod } from './change-period.ts';
import {
  PERIODS_SETTING,
  periodsOn,
  readPeriods,
  readStoredPeriods,
  timelineOf,
  usualPeriods,
} from './periods.ts';

const deps = await seededDeps('2026-11-19T09:00:00+07:00');
const { clock, db } = deps;
const admin = await officerNamed(deps, 'quantri');
const TODAY = '2026-11-19';

const wanted = (o: Partial<WantedPeriod> = {}): WantedPeriod => ({
  period: 'supplementCheckHours',
  value: 16,
  from: TODAY,
  to: null,
  source: '',
  ...o,
});
const set = async (
  o: Partial<WantedPeriod> = {},
  more: { seen?: number; officer?: typeof admin; why?: string } = {},
) => {
  const seen = more.seen ?? (await readStoredPeriods(db)).changes?.length ?? 0;
  await db.tx((tx) =>
    changePeriod(tx, more.officer ?? admin, {
      wanted: wanted(o),
      why: more.why ?? 'Nhiều hồ sơ',
      seen,
      now: clock.now(),
    }),
  );
};
const on = async (day: string) => periodsOn(await readStoredPeriods(db), day).supplementCheckHours;

beforeEach(async () => {
  clock.set('2026-11-19T09:00:00+07:00');
  await db.tx((tx) => writeSetting(tx, PERIODS_SETTING, {}, clock.now()));
});

describe('a period that is set', () => {
  test('holds from its day on, and until its last day where it has one; then what held before', async () => {
    await set({ from: '2026-12-01', to: '2026-12-31' });
    expect([
      await on('2026-11-30'),
      await on('2026-12-01'),
      await on('2026-12-31'),
      await on('2027-01-01'),
    ]).toEqual([8, 16, 16, 8]);
    clock.set('2026-12-01T08:00:00+07:00');
    expect((await readPeriods(db, clock.now())).supplementCheckHours).toBe(16);
  });

  test('comes after what the setting had from the first, and before that the usual one', async () => {
    await db.tx((tx) => writeSetting(tx, PERIODS_SETTING, { supplementCheckHours: 12 }, clock.now()));
    await set({ from: '2026-12-01' });
    expect([await on(TODAY), await on('2026-12-01')]).toEqual([12, 16]);
    expect((await readPeriods(db, clock.now())).recordResultHours).toBe(usualPeriods.recordResultHours);
  });

  test('of two for the same days the one that was set last holds, and both stay in the list', async () => {
    await set({ from: '2026-12-01' });
    await set({ value: 4, from: '2026-12-10', to: '2026-12-15' });
    const spans = timelineOf(await readStoredPeriods(db), 'supplementCheckHours');
    expect(spans.map(({ value, from, to }) => [value, from, to])).toEqual([
      [8, null, '2026-11-30'],
      [16, '2026-12-01', '2026-12-09'],
      [4, '2026-12-10', '2026-12-15'],
      [16, '2026-12-16', null],
    ]);
    expect(spans[2]?.change).toMatchObject({ why: 'Nhiều hồ sơ', byName: admin.name });
  });

  test('stands in the journal with who and why', async () => {
    await set({ source: 'QĐ 3' });
    const entry = await db.one(
      sql`select actor_id as "actorId", verb, thing_id as "thingId", detail from journal order by id desc limit 1`,
    );
    expect(entry).toMatchObject({
      actorId: admin.officerId,
      verb: 'dossiers.period-changed',
      thingId: 'dossiers.periods',
      detail: { period: 'supplementCheckHours', value: 16, from: TODAY, source: 'QĐ 3', why: 'Nhiều hồ sơ' },
    });
  });

  test('by two at once: the second is refused and told who was first', async () => {
    await set();
    await expect(set({ value: 4 }, { seen: 0 })).rejects.toMatchObject({
      code: 'period.changed',
      params: { by: admin.name },
    });
    expect(await on(TODAY)).toBe(16);
  });

  test('is set by an administrator alone, with a reason', async () => {
    const leader = await officerNamed(deps, 'lanhdao.anphu');
    await expect(set({}, { officer: leader })).rejects.toThrow('not-found');
    await expect(set({}, { why: ' ' })).rejects.toThrow('period.not-possible');
    await expect(set({ value: 0 })).rejects.toThrow('period.not-possible');
  });
});

describe('what is no period', () => {
  const fault = (o: Partial<WantedPeriod>, stored = {}) => faultOfPeriod(stored, wanted(o), TODAY);

  test('lies outside of its bounds, or is no whole number', () => {
    for (const value of [0, 41, -1, 1.5, Number.NaN]) expect(fault({ value })).toBe('out-of-bounds');
    for (const value of [1, 40]) expect(fault({ value })).toBeUndefined();
  });

  test('begins before today, or ends before it begins', () => {
    expect(fault({ from: '2026-11-18' })).toBe('past');
    expect(fault({ from: '2026-12-02', to: '2026-12-01' })).toBe('backwards');
    expect(fault({ from: '2026-02-30' })).toBe('no-date');
  });

  test('is another than the law names, without a document', () => {
    const answer = { period: 'answerWithinDays', value: 20 } as const;
    expect(fault(answer)).toBe('no-source');
    expect(fault({ ...answer, source: 'Luật mới' })).toBeUndefined();
    expect(fault({ ...answer, value: 15 })).toBeUndefined();
  });

  test('has the last reminder before the first, on whatever day that comes about', () => {
    const last = { period: 'lastReminderDays' } as const;
    expect(fault({ ...last, value: 5 })).toBe('reminders');
    expect(fault({ ...last, value: 4 })).toBeUndefined();
    expect(fault({ ...last, value: 0 })).toBeUndefined();
    const planned = {
      ...wanted({ period: 'firstReminderDays', value: 3, from: '2026-12-01' }),
      why: '',
      byName: '',
      at: '',
    };
    expect(fault({ ...last, value: 4 }, { changes: [planned] })).toBe('reminders');
  });
});
