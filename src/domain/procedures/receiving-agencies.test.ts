import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { testDb } from '#testing/db.ts';
import { getProcedure, receivingAgencies } from './index.ts';

const BIRTH = '1.001193';
const OF_THE_POLICE = '3.000347';
const NOW = new Date('2026-11-21T03:00:00Z');
let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb(inject('pg').seeded);
});
afterAll(() => db.close());

it('looks the agencies up again when the likely version is not the current one', async () => {
  const communes = await receivingAgencies(db, BIRTH, NOW);
  const other = await getProcedure(db, OF_THE_POLICE);
  const likely = { ...other, id: other.versionId };
  expect((await receivingAgencies(db, OF_THE_POLICE, NOW)).map((a) => a.id)).not.toEqual(
    communes.map((a) => a.id),
  );
  expect(await receivingAgencies(db, BIRTH, NOW, { likely })).toEqual(communes);
  const current = await getProcedure(db, BIRTH);
  expect(await receivingAgencies(db, BIRTH, NOW, { likely: { ...current, id: current.versionId } })).toEqual(
    communes,
  );
});

it('gives one agency alone with its receiver, and nothing for an agency that does not decide', async () => {
  const [first] = await receivingAgencies(db, BIRTH, NOW);
  expect(await receivingAgencies(db, BIRTH, NOW, { only: first?.id ?? '' })).toEqual([first]);
  expect(first?.receivedAt.id).toBe(first?.receivedAtId);
  const [department] = await receivingAgencies(db, OF_THE_POLICE, NOW);
  expect(department?.id).toBeDefined();
  expect(await receivingAgencies(db, BIRTH, NOW, { only: department?.id ?? '' })).toEqual([]);
  expect(await receivingAgencies(db, BIRTH, NOW, { only: '' })).toEqual([]);
});
