import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { testDb } from '#testing/db.ts';
import { getProcedure, receivingAgencies } from './index.ts';

const BIRTH = '1.001193';
const OF_THE_POLICE = '3.000347';
let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb(inject('pg').seeded);
});
afterAll(() => db.close());

it('asks again when the version that was most likely is not the current one', async () => {
  const communes = await receivingAgencies(db, BIRTH);
  const other = await getProcedure(db, OF_THE_POLICE);
  const likely = { ...other, id: other.versionId };
  expect((await receivingAgencies(db, OF_THE_POLICE)).map((a) => a.id)).not.toEqual(
    communes.map((a) => a.id),
  );
  expect(await receivingAgencies(db, BIRTH, { likely })).toEqual(communes);
  const current = await getProcedure(db, BIRTH);
  expect(await receivingAgencies(db, BIRTH, { likely: { ...current, id: current.versionId } })).toEqual(
    communes,
  );
});

it('gives one agency alone, with its receiver, and none that does not decide', async () => {
  const [first] = await receivingAgencies(db, BIRTH);
  expect(await receivingAgencies(db, BIRTH, { only: first?.id ?? '' })).toEqual([first]);
  expect(first?.receivedAt.id).toBe(first?.receivedAtId);
  const [department] = await receivingAgencies(db, OF_THE_POLICE);
  expect(department?.id).toBeDefined();
  expect(await receivingAgencies(db, BIRTH, { only: department?.id ?? '' })).toEqual([]);
  expect(await receivingAgencies(db, BIRTH, { only: '' })).toEqual([]);
});
