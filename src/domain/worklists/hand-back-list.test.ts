import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import { listWork } from './list-work.store.ts';
import type { WorkView } from './work-lists.ts';
import { deleteOldWithdrawn, projectWork, type WorkOf } from './worklist.store.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
const DAY_MS = 86_400_000;
const [owner, desk] = [newId(), newId()];
let db: Db;
let held: WorkOf;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());
beforeEach(() => {
  held = {
    ownerAgencyId: owner,
    id: newId(),
    code: 'H99-261119-0001',
    status: 'processing',
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    ownerName: 'LÊ AN',
    submittedAt: NOW,
    acceptedAt: NOW,
    originalsFirst: false,
    answerBy: NOW,
    promisedAt: NOW,
    lawDueAt: NOW,
    supplementedAt: null,
    extensionState: null,
    resolvedAt: null,
    returnedAt: null,
    finishedAt: null,
    decision: null,
    delivery: 'desk',
    receiverAgencyId: desk,
    supplementRequest: null,
    waitsFor: null,
    toHandBack: null,
    stepName: 'Thẩm định',
    stepRole: 'officer',
    stepUnit: null,
    stepDueAt: NOW,
    holderAgencyId: owner,
    holderOfficerId: null,
    holderOfficerName: 'Trần An',
  };
});

const put = (d: WorkOf, before: WorkOf | undefined) => db.tx((tx) => projectWork(tx, d, before));
const ended = (status: WorkOf['status'], more: Partial<WorkOf>): WorkOf => ({
  ...held,
  status,
  holderAgencyId: null,
  stepRole: null,
  lawDueAt: null,
  finishedAt: NOW,
  ...more,
});
function listAt(agencyId: string, view: WorkView, now = NOW) {
  const post = {
    agencyId,
    agencyName: '',
    unitId: 'x',
    unitKey: 'x',
    unitName: '',
    role: 'clerk',
    title: '',
  };
  const officer = { kind: 'officer', officerId: newId(), name: '', admin: false, posts: [post] } as Officer;
  return listWork(db, officer, { view, now, limit: 50 });
}
const listedAt = async (...of: Parameters<typeof listAt>) =>
  (await listAt(...of)).some((i) => i.id === held.id);

test.each(['stopped', 'refused', 'returned', 'withdrawn'] as const)(
  'one that is %s waits at the desk that received it and nowhere else, until nothing waits any more',
  async (status) => {
    await put(held, undefined);
    const over = ended(status, { toHandBack: { papers: true, fee: 'refund' } });
    await put(over, held);
    expect([await listedAt(desk, 'back'), await listedAt(owner, 'back')]).toEqual([true, false]);
    const papersGone = { ...over, toHandBack: { fee: 'refund' as const } };
    await put(papersGone, over);
    const item = (await listAt(desk, 'back')).find((i) => i.id === held.id);
    expect(item).toMatchObject({ id: held.id, toHandBack: { fee: 'refund' }, dueAt: NOW });
    await put({ ...papersGone, toHandBack: null }, papersGone);
    expect(await listedAt(desk, 'back')).toBe(false);
  },
);

test('one that was withdrawn stands both where it was in hand and at the desk, and is not dropped there after seven days', async () => {
  await put(held, undefined);
  const over = ended('withdrawn', { toHandBack: { papers: true } });
  await put(over, held);
  expect([await listedAt(owner, 'withdrawn'), await listedAt(desk, 'back')]).toEqual([true, true]);
  const later = new Date(NOW.getTime() + 8 * DAY_MS);
  await deleteOldWithdrawn(db, later, 100);
  expect(await listedAt(desk, 'back', later)).toBe(true);
});

test('one that goes on again is in no list of what is over', async () => {
  await put(held, undefined);
  const over = ended('stopped', { toHandBack: { papers: true } });
  await put(over, held);
  await put({ ...held, toHandBack: null }, over);
  expect([await listedAt(desk, 'back'), await listedAt(owner, 'back')]).toEqual([false, false]);
});
