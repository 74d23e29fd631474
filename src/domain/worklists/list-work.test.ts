import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer, Post, PostRole } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import { countHeld, countWork, keyAfter, listWork, type WorkItem } from './list-work.store.ts';
import type { Whose } from './whose.ts';
import { isWhoseChosen, type WorkView, workViews } from './work-lists.ts';

const now = new Date('2026-11-19T09:00:00+07:00');
const apologies = () => ({ after: inHours(24), upTo: inHours(48) });
const HOUR = 3_600_000;
const [here, there] = [newId(), newId()];
const at = { now, apologies, receivesFor: (id: string) => (id === here ? [there] : []) };
const [me, other] = [newId(), newId()];
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR);
const units = [null, 'one-stop', 'judicial', 'land'];
const roles: PostRole[] = ['clerk', 'officer', 'head', 'leader'];

// the last day: none, today, the last that is near, the first that is not, yesterday
const UNTIL: Record<number, string | null> = {
  1: null,
  2: '2026-11-19',
  3: '2026-11-26',
  4: '2026-11-27',
  9: '2026-11-18',
};

interface Row {
  id: string;
  agency: string;
  unit: string | null;
  role: PostRole | '';
  officer: string | null;
  due: Date;
  law: Date | null;
  until: string | null;
  extension: 'proposed' | 'sent' | null;
  status: 'processing' | 'awaiting_supplement' | 'awaiting_payment' | 'resolved' | 'withdrawn' | 'stopped';
  back?: object;
  /** The agency whose desk received it, where that is another. */
  receiver?: string;
}

let db: Db;
const rows: Row[] = [];

beforeAll(async () => {
  db = await testDb();
  let n = 0;
  // late, due now, later today, tomorrow; many are due at the same instant
  for (const agency of [here, there])
    for (const unit of units)
      for (const role of roles)
        for (const officer of [null, me, other])
          for (const [hours, law] of [
            [-30, -20],
            [-30, 5],
            [0, 0],
            [5, 40],
            [20, null],
            [20, -1], // an act that has hours of its own although the promise is broken
          ] as const)
            rows.push({
              id: newId(),
              agency,
              unit,
              role,
              officer,
              due: inHours(hours),
              law: law === null ? null : inHours(law),
              until: null,
              extension: null,
              status: 'processing',
            });
  // their results are due soon, or late; of some a new date is proposed or was told
  for (const agency of [here, there])
    for (const unit of units)
      for (const role of roles)
        for (const officer of [null, me, other])
          for (const [law, extension] of [
            [30, null],
            [30, 'sent'],
            [30, 'proposed'],
            [90, 'proposed'],
            [90, null],
            [4, 'proposed'], // nobody was in time to tell it
          ] as const)
            rows.push({
              id: newId(),
              agency,
              unit,
              role,
              officer,
              due: inHours(Math.min(25, law - 2)),
              law: inHours(law),
              until: null,
              extension,
              status: 'processing',
            });
  for (const agency of [here, there])
    for (const days of [1, 2, 3, 4, 9])
      for (const status of ['awaiting_supplement', 'awaiting_payment', 'resolved', 'withdrawn'] as const)
        rows.push({
          id: newId(),
          agency,
          unit: null,
          role: '',
          officer: null,
          due: inHours(-24 * days),
          law: status !== 'awaiting_supplement' || days < 9 ? null : inHours(-200),
          extension: null,
          until: status !== 'awaiting_supplement' ? null : (UNTIL[days] ?? null),
          status,
        });
  // over, and something waits for their person; of those that were withdrawn nothing else waits than of the others
  for (const agency of [here, there])
    for (const days of [0, 1, 8, 40])
      for (const status of ['stopped', 'withdrawn'] as const)
        for (const back of [{ papers: true }, { fee: 'undecided' }, { papers: true, fee: 'refund' }])
          rows.push({
            id: newId(),
            agency,
            unit: null,
            role: '',
            officer: null,
            due: inHours(-24 * days),
            law: null,
            until: null,
            extension: null,
            status,
            back,
          });
  // received by the desk here, and held there or waiting there for their person
  for (const role of roles)
    for (const officer of [null, me, other])
      for (const [law, extension] of [
        [-20, null],
        [5, null],
        [30, null],
        [30, 'proposed'],
        [null, null],
      ] as const)
        rows.push({
          id: newId(),
          agency: there,
          unit: 'judicial',
          role,
          officer,
          due: inHours(3),
          law: law === null ? null : inHours(law),
          until: null,
          extension,
          status: 'processing',
          receiver: here,
        });
  for (const until of [null, '2026-11-18', '2026-11-20', '2026-12-20'])
    for (const status of ['awaiting_supplement', 'awaiting_payment', 'withdrawn'] as const)
      rows.push({
        id: newId(),
        agency: there,
        unit: null,
        role: '',
        officer: null,
        due: inHours(-48),
        law: status === 'withdrawn' ? null : inHours(-60),
        until: status === 'awaiting_supplement' ? until : null,
        extension: null,
        status,
        receiver: here,
      });
  for (const r of rows) {
    n += 1;
    await db.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role,
        unit, officer_id, officer_name, due_at, law_due_at, answer_until, extension, received_at, to_hand_back, receiver_agency_id)
      values (${r.agency}, ${here}, ${r.id}, ${`H99-261119-${n}`}, 'Đăng ký khai sinh', 'LÊ AN', ${r.status}, 'Thẩm định', ${r.role},
        ${r.unit}, ${r.officer}, '', ${r.due}, ${r.law}, ${r.until}, ${r.extension}, ${now}, ${r.back ? JSON.stringify(r.back) : null}, ${r.receiver ?? r.agency})`);
  }
});
afterAll(() => db.close());

const post = (agencyId: string, unitKey: string, role: PostRole): Post => ({
  agencyId,
  agencyName: '',
  unitId: unitKey,
  unitKey,
  unitName: '',
  role,
  title: '',
});
const officer = (...posts: Post[]): Officer => ({
  kind: 'officer',
  officerId: me,
  name: '',
  admin: false,
  posts,
});

// The rule of the lists, applied to one row at a time.
function belongs(r: Row, o: Officer, view: WorkView, whose: Whose): boolean {
  return isHeld(r, o, view, whose) || isElsewhere(r, o, view, whose);
}

const isDesk = (p: Post) => p.role === 'clerk' || (p.role === 'head' && p.unitKey === 'one-stop');
const isToday = (at: Date | null) => at !== null && at >= now && at < new Date('2026-11-20T00:00:00+07:00');

// what the desk of an agency received stays its own to answer for, wherever it lies: what is due, will be late and is late in law, and
// what waits for its person
function isElsewhere(r: Row, o: Officer, view: WorkView, whose: Whose): boolean {
  const posts = o.posts.filter((p) => p.agencyId === r.receiver && r.receiver !== r.agency);
  if (posts.length === 0) return false;
  if (r.role === '') {
    if (view === 'waiting') return r.status !== 'withdrawn';
    const ends = r.status === 'awaiting_supplement' ? r.until : null;
    if (view === 'closing') return ends !== null && ends >= '2026-11-19' && ends <= '2026-11-26';
    return view === 'close' && ends !== null && ends < '2026-11-19';
  }
  if (whose === 'own' || !posts.some((p) => p.role === 'leader' || isDesk(p))) return false;
  if (view === 'today') return isToday(r.law);
  if (view === 'late') return r.law !== null && r.law < now;
  if (view !== 'extend' || r.law === null || r.law <= inHours(24)) return false;
  return r.extension === 'proposed' || (r.extension === null && r.law <= inHours(48));
}

function isHeld(r: Row, o: Officer, view: WorkView, whose: Whose): boolean {
  const posts = o.posts.filter((p) => p.agencyId === r.agency);
  if (posts.length === 0) return false;
  if (view === 'waiting') return r.status === 'awaiting_supplement' || r.status === 'awaiting_payment';
  if (view === 'collect') return r.status === 'resolved';
  if (view === 'back') return r.back !== undefined;
  if (view === 'withdrawn') return r.status === 'withdrawn' && r.due >= inHours(-7 * 24);
  if (view === 'closing')
    return (
      r.status === 'awaiting_supplement' &&
      r.until !== null &&
      r.until >= '2026-11-19' &&
      r.until <= '2026-11-26'
    );
  if (view === 'close')
    return r.status === 'awaiting_supplement' && r.until !== null && r.until < '2026-11-19';
  if (r.role === '') return false;
  const waits = (p: Post) => p.role === r.role && (r.unit === null || r.unit === p.unitKey);
  const isToBeSent =
    posts.some((p) => p.role === 'leader') && r.extension === 'proposed' && r.law !== null && r.law > now;
  const isMine = r.officer === me || (r.officer === null && posts.some(waits)) || isToBeSent;
  if (view === 'mine') return isMine;
  const isOfTimes = view === 'today' || view === 'late' || view === 'extend';
  const ofUnits =
    posts.some((p) => p.role === 'leader' || (isOfTimes && isDesk(p))) ||
    r.officer === me ||
    posts.some((p) => (r.unit === null ? p.role === r.role : p.unitKey === r.unit));
  const isShown = isOfTimes && whose === 'own' ? isMine : ofUnits;
  if (view === 'today') return isShown && (isToday(r.due) || isToday(r.law));
  if (view === 'extend')
    return (
      isShown &&
      r.law !== null &&
      r.law > inHours(24) &&
      (r.extension === 'proposed' || (r.extension === null && r.law <= inHours(48)))
    );
  return isShown && (view === 'unit' || (r.law !== null && r.law < now));
}

const keyOf = (r: Row, view: WorkView) =>
  ((view === 'late' || view === 'extend' ? r.law : null) ?? r.due).getTime();

async function paged(o: Officer, view: WorkView, whose: Whose): Promise<WorkItem[]> {
  const all: WorkItem[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last ? { after: keyAfter(last, view) } : {};
    const items = await listWork(db, o, { view, whose, ...at, limit: 7, ...after });
    all.push(...items);
    if (items.length < 7) return all;
  }
}

describe.each([
  ['with one post', officer(post(here, 'judicial', 'officer'))],
  ['of a unit that holds no dossier', officer(post(here, 'archive', 'head'))],
  ['with two posts in one unit', officer(post(here, 'judicial', 'officer'), post(here, 'judicial', 'head'))],
  [
    'with one role in two units and another role in one of them',
    officer(post(here, 'one-stop', 'clerk'), post(here, 'land', 'clerk'), post(here, 'land', 'officer')),
  ],
  ['who is a clerk of the desk', officer(post(here, 'one-stop', 'clerk'))],
  ['who is head of the desk', officer(post(here, 'one-stop', 'head'))],
  ['who is a leader', officer(post(here, 'leaders', 'leader'))],
  ['of two agencies', officer(post(here, 'judicial', 'head'), post(there, 'one-stop', 'clerk'))],
  [
    'who is leader here and clerk there',
    officer(post(here, 'leaders', 'leader'), post(there, 'one-stop', 'clerk')),
  ],
  ['without a post', officer()],
])('an officer %s', (_, o) => {
  test.each(
    workViews.flatMap((view) => [
      { view, whose: 'wide' as const },
      ...(isWhoseChosen(view) ? [{ view, whose: 'own' as const }] : []),
    ]),
  )(
    'sees in "$view" ($whose) what the rule says, each dossier once, what is due or late first, page by page',
    async ({ view, whose }) => {
      const expected = rows
        .filter((r) => belongs(r, o, view, whose))
        .sort((a, b) => keyOf(a, view) - keyOf(b, view) || (a.id < b.id ? -1 : 1))
        .map((r) => r.id);
      expect((await paged(o, view, whose)).map((w) => w.id)).toEqual(expected);
      expect((await countWork(db, o, at, { whose, view }))[view]).toBe(expected.length);
    },
  );
});

test('the dossiers each officer holds are counted within one agency', async () => {
  const held = (id: string) => rows.filter((r) => r.agency === here && r.officer === id).length;
  expect(await countHeld(db, here)).toEqual(
    new Map([
      [me, held(me)],
      [other, held(other)],
    ]),
  );
});
