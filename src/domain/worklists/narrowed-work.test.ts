import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer, Post, PostRole } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import {
  countWork,
  keyAfter,
  listWork,
  MOST_COUNTED,
  MOST_COUNTED_BESIDE,
  proceduresAtWork,
  type WorkItem,
  type WorkOrder,
} from './list-work.store.ts';
import type { WorkFilter } from './work-filter.ts';
import type { WorkView } from './work-lists.ts';

const now = new Date('2026-11-19T09:00:00+07:00');
const apologies = () => ({ after: now, upTo: now });
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR);
const [here, there, crowded] = [newId(), newId(), newId()];
const [me, other] = [newId(), newId()];

interface Row {
  id: string;
  agency: string;
  role: PostRole | '';
  officer: string | null;
  status: string;
  code: string;
  procedure: string | null;
  due: Date;
  received: Date;
  promised: Date | null;
}

let db: Db;
const rows: Row[] = [];

beforeAll(async () => {
  db = await testDb();
  let n = 0;
  for (const agency of [here, there])
    for (const [role, officer, status] of [
      ['officer', me, 'processing'],
      ['officer', other, 'processing'],
      ['officer', null, 'accepted'],
      ['', null, 'awaiting_supplement'],
    ] as const)
      for (const procedure of ['1.001193', '2.000815', null])
        for (const received of [-200, -100, -100])
          for (const promised of [null, -5, 30, 30]) {
            n += 1;
            rows.push({
              id: newId(),
              agency,
              role,
              officer,
              status,
              // in another order than that of any time
              code: `H99-261119-${String((n * 37) % 1000).padStart(4, '0')}`,
              procedure,
              due: inHours((n * 7) % 11),
              received: inHours(received),
              promised: promised === null ? null : inHours(promised),
            });
          }
  for (const r of rows)
    await db.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_code, procedure_name, owner_name, status,
        step_name, role, officer_id, due_at, law_due_at, received_at, promised_at)
      values (${r.agency}, ${here}, ${r.id}, ${r.code}, ${r.procedure}, 'Đăng ký khai sinh', 'LÊ AN', ${r.status}, 'Thẩm định', ${r.role},
        ${r.officer}, ${r.due}, ${r.promised}, ${r.received}, ${r.promised})`);
});
afterAll(() => db.close());

const officer = (agencyId: string, role: PostRole): Officer => {
  const post: Post = {
    agencyId,
    agencyName: '',
    unitId: 'u',
    unitKey: 'judicial',
    unitName: '',
    role,
    title: '',
  };
  return { kind: 'officer', officerId: me, name: '', admin: false, posts: [post] };
};
const leader = officer(here, 'leader');

const fits = (r: Row, f: WorkFilter) =>
  (!f.procedureCode || r.procedure === f.procedureCode) &&
  (!f.status || r.role === '' || r.status === f.status) &&
  (!f.holderId || r.role === '' || r.officer === f.holderId) &&
  (!f.receivedFrom || r.received >= f.receivedFrom) &&
  (!f.receivedBefore || r.received < f.receivedBefore) &&
  (!f.promisedFrom || (r.promised !== null && r.promised >= f.promisedFrom)) &&
  (!f.promisedBefore || (r.promised !== null && r.promised < f.promisedBefore));
const isIn = (r: Row, view: WorkView) =>
  r.agency === here && (view === 'waiting' ? r.role === '' : r.role !== '');

async function paged(view: WorkView, filter: WorkFilter, order?: WorkOrder): Promise<string[]> {
  const all: WorkItem[] = [];
  for (;;) {
    const last = all.at(-1);
    const items = await listWork(db, leader, {
      view,
      now,
      apologies,
      filter,
      limit: 5,
      ...(order ? { order } : {}),
      after: last && keyAfter(last, view, order),
    });
    all.push(...items);
    if (items.length < 5) return all.map((item) => item.id);
  }
}

const ORDERS: Record<Exclude<WorkOrder, 'due-first'>, (r: Row) => string | number> = {
  'received-first': (r) => r.received.getTime(),
  'received-last': (r) => r.received.getTime(),
  'promised-first': (r) => r.promised?.getTime() ?? 0,
  'promised-last': (r) => r.promised?.getTime() ?? 0,
  'code-first': (r) => r.code,
  'code-last': (r) => r.code,
};

describe.each(Object.entries(ORDERS) as [Exclude<WorkOrder, 'due-first'>, (r: Row) => string | number][])(
  'in the order %s',
  (order, keyOf) => {
    test.each(['unit', 'waiting'] as const)('"%s" has each dossier once, page by page', async (view) => {
      const sign = order.endsWith('last') ? -1 : 1;
      const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
      const expected = rows
        .filter((r) => isIn(r, view) && (!order.startsWith('promised') || r.promised))
        .sort((a, b) => sign * (compare(keyOf(a), keyOf(b)) || compare(a.id, b.id)))
        .map((r) => r.id);
      expect(await paged(view, {}, order)).toEqual(expected);
      expect((await countWork(db, leader, { now, apologies }, { order, view }))[view]).toBe(expected.length);
    });
  },
);

describe('narrowed', () => {
  test.each([
    { procedureCode: '2.000815' },
    { status: 'accepted' as const },
    { holderId: other },
    { receivedFrom: inHours(-150) },
    { receivedBefore: inHours(-100) },
    { promisedFrom: now },
    { promisedBefore: now },
    { procedureCode: '1.001193', status: 'processing' as const, holderId: me, promisedFrom: now },
    { procedureCode: '9.999999' },
  ])(
    'by %o, a list has what fits and is counted so; where nobody holds a dossier, status and holder say nothing',
    async (filter) => {
      for (const view of ['unit', 'waiting'] as const) {
        const expected = rows.filter((r) => isIn(r, view) && fits(r, filter)).map((r) => r.id);
        expect((await paged(view, filter)).sort(), view).toEqual(expected.sort());
        expect((await countWork(db, leader, { now, apologies }, { filter, view }))[view], view).toBe(
          expected.length,
        );
      }
    },
  );

  test('an officer’s own list stays their own, whoever else is asked for', async () => {
    const o = { view: 'mine' as const, now, apologies, limit: 500, filter: { holderId: other } };
    expect(await listWork(db, officer(here, 'officer'), o)).toEqual([]);
  });
});

test('the procedures of the open work of some agencies, and of no other', async () => {
  expect(await proceduresAtWork(db, [here])).toEqual(['1.001193', '2.000815']);
  expect(await proceduresAtWork(db, [here, there])).toEqual(['1.001193', '2.000815']);
  expect(await proceduresAtWork(db, [newId()])).toEqual([]);
  expect(await proceduresAtWork(db, [])).toEqual([]);
});

test('more than can be counted are counted as one more', async () => {
  await db.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role,
      due_at, received_at)
    select ${crowded}, ${here}, ('019af000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'H99-' || n, '', '', 'processing', '', 'officer',
      ${now}, ${now} from generate_series(1, ${MOST_COUNTED + 5}::int) n`);
  const countUnit = async (view: 'unit' | 'mine') =>
    (await countWork(db, officer(crowded, 'leader'), { now, apologies }, { view })).unit;
  expect(await countUnit('unit')).toBe(MOST_COUNTED + 1);
  expect(await countUnit('mine'), 'beside another').toBe(MOST_COUNTED_BESIDE + 1);
});
