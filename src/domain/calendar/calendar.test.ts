import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgencyByCode, importProvince, type ProvinceSeed } from '#domain/agencies';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { instantOf, vnDateTime } from '#platform/time.ts';
import { testDb } from '#testing/db.ts';
import { getCalendar, listCalendarYears } from './get-calendar.ts';
import { type CalendarSeed, importCalendar } from './import-calendar.ts';
import { promiseAt } from './promise-at.ts';
import { makeCalendar } from './work-calendar.ts';
import { isWorkingInstant, workingTimeBetween } from './working-time.ts';

const seed = read<CalendarSeed>('calendar');
const HOUR = 3_600_000;
const NOW = instantOf('2026-11-19', '09:00');

describe('the calendar of the seed', () => {
  let db: Db;
  let commune = '';
  let island = '';
  beforeAll(async () => {
    db = await testDb();
    await db.tx(async (tx) => {
      await importProvince(tx, read<ProvinceSeed>('province'), []);
      await importCalendar(tx, seed, NOW);
    });
    commune = (await findAgencyByCode(db, 'H99.21.01'))?.id ?? '';
    island = (await findAgencyByCode(db, 'H99.21.06'))?.id ?? '';
  });
  afterAll(() => db.close());
  const daysOf = (year: number) =>
    db.many<{ date: string; source: string; verified: boolean; note: string }>(
      sql`select date, source, verified, note from calendar_days where extract(year from date) = ${year}`,
    );

  it('has 249 working days in 2026: swaps and make-up Saturdays balance', async () => {
    const calendar = await getCalendar(db, commune);
    const year = workingTimeBetween(calendar, instantOf('2026-01-01'), instantOf('2026-12-31', '23:59'));
    // 261 weekdays; off: 1/1, five of Tết, 27/4, 30/4, 1/5, 1/9, 2/9, 24/11; two swaps, each made up for
    expect(year / HOUR / 8).toBe(261 - 12);
    expect(isWorkingInstant(calendar, instantOf('2026-01-10', '09:00'))).toBe(true);
    expect(isWorkingInstant(calendar, instantOf('2026-08-31', '09:00'))).toBe(false);
  });

  it('computes the promise of the first worked example, with Monday 23/11 an ordinary day', async () => {
    const calendar = await getCalendar(db, commune);
    expect(
      vnDateTime(promiseAt(calendar, instantOf('2026-11-19', '09:00'), { amount: 5, unit: 'working-day' })),
    ).toBe('09:00 27/11/2026');
  });

  it('gives one agency its own hours', async () => {
    const there = await getCalendar(db, island);
    expect(isWorkingInstant(there, instantOf('2026-11-23', '07:10'))).toBe(false);
    expect(isWorkingInstant(there, instantOf('2026-11-23', '13:10'))).toBe(true);
    expect(isWorkingInstant(await getCalendar(db, commune), instantOf('2026-11-23', '07:10'))).toBe(true);
  });

  it('carries promises over New Year and Tết 2027, says that 2027 is not confirmed, and refuses 2028', async () => {
    const calendar = await getCalendar(db, commune);
    expect(
      vnDateTime(promiseAt(calendar, instantOf('2026-12-31', '10:00'), { amount: 1, unit: 'working-day' })),
    ).toBe('10:00 04/01/2027');
    expect(
      vnDateTime(promiseAt(calendar, instantOf('2027-02-03', '10:00'), { amount: 1, unit: 'working-day' })),
    ).toBe('10:00 12/02/2027');
    expect(() =>
      promiseAt(calendar, instantOf('2027-12-31', '10:00'), { amount: 1, unit: 'working-day' }),
    ).toThrow('calendar.year-missing');
    expect((await listCalendarYears(db)).filter((y) => !y.verified).map((y) => y.year)).toEqual([2027]);
    const days = await daysOf(2027);
    expect(days.every((d) => !d.verified)).toBe(true);
    // five working days off for Tết by either proposal (BLLĐ 2019 Đ112): never fewer, whichever is decided
    const off = new Set(days.map((d) => d.date));
    for (const proposal of [
      ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'],
      ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    ])
      expect(proposal.filter((day) => !off.has(day))).toEqual([]);
    expect(days.filter((d) => !d.source).every((d) => d.note.startsWith('cần xác minh'))).toBe(true);
    expect((await daysOf(2026)).every((d) => d.source && d.verified)).toBe(true);
  });

  it('does not state the proposed swap of 23/11/2026', async () => {
    const dates = (await daysOf(2026)).map((d) => d.date);
    expect(dates).not.toContain('2026-11-23');
    expect(dates).not.toContain('2026-11-28');
  });

  it('changes nothing when imported again; the next reader sees a changed year at once', async () => {
    expect(await db.tx((tx) => importCalendar(tx, seed, NOW))).toEqual({ changed: false });
    const known = await getCalendar(db, commune);
    expect(await getCalendar(db, commune)).toBe(known);
    const more = structuredClone(seed);
    more.years[0]?.days.push({
      date: '2026-11-27',
      kind: 'holiday',
      name: 'thử',
      source: 'thử',
      hours: [['07:00', '09:30']],
    });
    await db.tx((tx) => importCalendar(tx, more, NOW));
    expect(
      workingTimeBetween(await getCalendar(db, commune), instantOf('2026-11-27'), instantOf('2026-11-28')),
    ).toBe(2.5 * HOUR);
    await db.tx((tx) => importCalendar(tx, seed, NOW));
    expect(
      workingTimeBetween(await getCalendar(db, commune), instantOf('2026-11-27'), instantOf('2026-11-28')),
    ).toBe(8 * HOUR);
  });

  it('keeps the day off of a single agency when a year is imported again', async () => {
    await db.run(
      sql`insert into calendar_days (id, date, agency_id, kind, name) values (gen_random_uuid(), '2026-12-10', ${island}, 'swap-off', 'bão')`,
    );
    const touched = { ...seed, years: seed.years.map((y) => ({ ...y, note: `${y.note} ` })) };
    await db.tx((tx) => importCalendar(tx, touched, NOW));
    expect(isWorkingInstant(await getCalendar(db, island), instantOf('2026-12-10', '09:00'))).toBe(false);
    expect(isWorkingInstant(await getCalendar(db, commune), instantOf('2026-12-10', '09:00'))).toBe(true);
  });

  it('is refused as a whole when it contradicts itself', async () => {
    const [first] = seed.years;
    const wrong = (days: CalendarSeed['years'][number]['days']) =>
      db.tx((tx) =>
        importCalendar(tx, { ...seed, years: [{ year: 2030, usable: true, verified: true, days }] }, NOW),
      );
    expect(first?.year).toBe(2026);
    await expect(wrong([{ date: '2030-02-30', kind: 'holiday', name: 'x', source: '' }])).rejects.toThrow(
      'is not a day in 2030',
    );
    await expect(
      wrong([{ date: '2030-01-02', kind: 'swap-off', name: 'x', source: '', insteadOf: '2030-01-05' }]),
    ).rejects.toThrow('only one end');
    const crossed = { kind: 'swap-off', name: 'x', source: '' } as const;
    await expect(
      wrong([
        { ...crossed, date: '2030-01-02', insteadOf: '2030-01-05' },
        { ...crossed, date: '2030-01-05', insteadOf: '2030-01-12' },
        { ...crossed, date: '2030-01-12', insteadOf: '2030-01-05' },
      ]),
    ).rejects.toThrow('only one end');
    await expect(
      wrong(
        Array.from({ length: 2 }, () => ({
          date: '2030-01-02',
          kind: 'holiday' as const,
          name: 'x',
          source: '',
        })),
      ),
    ).rejects.toThrow('twice');
    await expect(
      db.tx((tx) =>
        importCalendar(
          tx,
          {
            ...seed,
            hours: [
              { agencies: ['H00'], weekdays: [1], intervals: [['07:00', '11:00']], validFrom: '2026-01-01' },
            ],
          },
          NOW,
        ),
      ),
    ).rejects.toThrow('H00');
    expect((await listCalendarYears(db)).map((y) => y.year)).toEqual([2026, 2027]);
  });
});

describe('a year that is entered but not usable yet', () => {
  it('is listed, and is refused like a missing year', async () => {
    const db = await testDb();
    const year = { year: 2030, usable: false, verified: false, days: [] };
    const hours = [
      {
        weekdays: [1, 2, 3, 4, 5],
        intervals: [['07:00', '11:30']] as [string, string][],
        validFrom: '2025-01-01',
      },
    ];
    await db.tx((tx) => importCalendar(tx, { hours, years: [year] }, NOW));
    expect((await listCalendarYears(db)).map((y) => y.year)).toEqual([2030]);
    const calendar = await getCalendar(db, '00000000-0000-7000-8000-000000000000');
    expect(() => isWorkingInstant(calendar, instantOf('2030-01-02', '09:00'))).toThrow(
      'calendar.year-missing',
    );
    await db.close();
  });
});

describe('a database without a calendar', () => {
  it('refuses every year', async () => {
    const db = await testDb();
    const calendar = await getCalendar(db, '00000000-0000-7000-8000-000000000000');
    expect(() =>
      promiseAt(calendar, instantOf('2026-11-19', '09:00'), { amount: 5, unit: 'working-day' }),
    ).toThrow('calendar.year-missing');
    expect(() =>
      isWorkingInstant(makeCalendar({ hours: [], days: [], years: [] }), instantOf('2026-11-19')),
    ).toThrow('calendar.year-missing');
    await db.close();
  });
});

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../seed/${name}.json`, import.meta.url), 'utf8')) as T;
}
