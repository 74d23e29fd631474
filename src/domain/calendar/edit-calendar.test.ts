import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { officerNamed } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import {
  type CalendarEdit,
  editCalendar,
  explainCount,
  foreseeEdit,
  getCalendar,
  importCalendar,
  listCalendarChanges,
  readCalendar,
} from './index.ts';
import { at } from './testing.ts';

const deps = await seededDeps();
const { db, clock } = deps;
const seed = JSON.parse(readFileSync(new URL('../../../seed/calendar.json', import.meta.url), 'utf8'));
const admin = await officerNamed(deps, 'quantri');
const holiday = { kind: 'holiday', name: 'Nghỉ thêm', source: 'QĐ 12', note: '', insteadOf: null } as const;
const added: CalendarEdit = { what: 'add', from: '2026-12-31', to: '2026-12-31', day: holiday };

const revision = async () => (await readCalendar(db)).revision;
const edit = async (
  what: CalendarEdit,
  o: { why?: string; revision?: string; officer?: typeof admin } = {},
) => {
  const from = o.revision ?? (await revision());
  const why = o.why ?? 'Theo quyết định mới';
  return db.tx((tx) =>
    editCalendar(tx, o.officer ?? admin, { edit: what, revision: from, why, now: clock.now() }),
  );
};
const dayOn = async (date: string) => (await readCalendar(db)).days.find((d) => d.date === date);
const jobs = async () =>
  (
    await db.one<{ n: number }>(
      sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'dossiers.recount'`,
    )
  )?.n;

beforeEach(async () => {
  const note = `${Math.random()}`; // another content, so that the years are as in the seed again
  const years = seed.years.map((y: object) => ({ ...y, note }));
  await db.tx((tx) => importCalendar(tx, { ...seed, years }, clock.now()));
  await db.run(sql`delete from graphile_worker._private_jobs`);
});

describe('the calendar changed by hand', () => {
  test('is another for the next reader, is written down with who and why, and has what is open counted again', async () => {
    const change = await edit(added);
    expect(change).toMatchObject({
      days: [{ date: '2026-12-31', was: 'week', is: 'holiday' }],
      byName: admin.name,
      why: 'Theo quyết định mới',
    });
    expect(await listCalendarChanges(db, 1)).toEqual([change]);
    expect(await jobs()).toBe(1);
    expect(await dayOn('2026-12-31')).toMatchObject({ name: 'Nghỉ thêm', source: 'QĐ 12', verified: true });
    const entry = await db.one(
      sql`select actor_id as "actorId", verb, thing_kind as "thingKind", thing_id as "thingId", detail from journal order by id desc limit 1`,
    );
    expect(entry).toMatchObject({
      actorId: admin.officerId,
      verb: 'calendar.days-changed',
      thingKind: 'calendar',
      thingId: '2026',
      detail: { why: 'Theo quyết định mới', dates: '2026-12-31', revision: change.revision },
    });
  });

  test('is foreseen without being changed', async () => {
    const before = await revision();
    expect(await foreseeEdit(db, added, clock.now())).toMatchObject({
      revision: before,
      days: [{ date: '2026-12-31', was: 'week', is: 'holiday' }],
    });
    expect(await dayOn('2026-12-31')).toBeUndefined();
    expect(await revision()).toBe(before);
  });

  test('of words alone counts nothing again, and is written down all the same', async () => {
    const [last] = await listCalendarChanges(db, 1);
    const renamed = { ...holiday, name: 'Ngày Văn hóa', source: 'NQ 28/2026/QH16' };
    const change = await edit({ what: 'change', date: '2026-11-24', day: renamed });
    expect(change.days).toEqual([]);
    expect(await jobs()).toBe(0);
    expect((await readCalendar(db)).changes[0]).toEqual(change);
    expect((await listCalendarChanges(db, 1))[0]).toEqual(last); // what is being counted again goes on
  });

  test('by two at once: the second is refused and told who was first', async () => {
    const seen = await revision();
    await edit(added, { revision: seen });
    const second = edit({ what: 'remove', date: '2026-11-24' }, { revision: seen });
    await expect(second).rejects.toMatchObject({ code: 'calendar.changed', params: { by: admin.name } });
    expect(await dayOn('2026-11-24')).toBeDefined();
  });

  test('is an administrator’s alone, and has a reason', async () => {
    const leader = await officerNamed(deps, 'lanhdao.anphu');
    await expect(edit(added, { officer: leader })).rejects.toThrow('not-found');
    await expect(edit(added, { why: '  ' })).rejects.toThrow('calendar.no-reason');
    expect(await dayOn('2026-12-31')).toBeUndefined();
  });

  test('stays when a file is imported that says the same of its year as before', async () => {
    const years = seed.years.map((y: object) => ({ ...y, note: 'như trước' }));
    const imported = (told: string) => {
      const [first, second] = years;
      const file = { ...seed, years: [first, { ...second, told }] };
      return db.tx((tx) => importCalendar(tx, file, clock.now()));
    };
    await imported('a');
    await edit(added);
    await imported('b');
    expect(await dayOn('2026-12-31')).toBeDefined();
    expect((await readCalendar(db)).years.find((y) => y.year === 2027)?.told).toBe('b');
  });
});

describe('a year that a decision confirms', () => {
  const confirmed = {
    what: 'year',
    year: 2027,
    state: 'confirmed',
    decidedBy: 'QĐ 99/QĐ-TTg',
    decidedOn: '2026-11-18',
    told: '',
  } as const;
  const agency = '00000000-0000-7000-8000-000000000000';
  const why = async () => {
    const count = explainCount(await getCalendar(db, agency), at('2027-02-03 10:00'), {
      amount: 1,
      unit: 'working-day',
    });
    return count.notCounted.find((d) => d.date === '2027-02-11');
  };

  test('gives its document to the days that had none; before, they are foreseen by nothing that is known', async () => {
    expect(await why()).toMatchObject({ why: 'day-in-lieu', source: '', isDecided: false });
    await edit(confirmed);
    expect(await why()).toMatchObject({ source: 'QĐ 99/QĐ-TTg', isDecided: true });
    expect(await dayOn('2027-01-01')).toMatchObject({ source: 'BLLĐ 2019 Đ112', verified: true });
    expect(await jobs()).toBe(0);
  });

  test('is foreseen again when that was a mistake, and its days are decided by nothing', async () => {
    await edit(confirmed);
    await edit({ ...confirmed, state: 'expected', told: 'Chưa có quyết định' });
    expect(await why()).toMatchObject({ source: '', isDecided: false });
    expect(await dayOn('2027-01-01')).toMatchObject({ source: 'BLLĐ 2019 Đ112', verified: false });
    const { years } = await readCalendar(db);
    expect(years.find((y) => y.year === 2027)).toMatchObject({
      verified: false,
      decidedBy: '',
      told: 'Chưa có quyết định',
    });
  });
});
