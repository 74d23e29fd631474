import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { testDb } from '#testing/db.ts';
import { getProcedure, inForceFor, receivingAgencies } from './index.ts';

const BIRTH = '1.001193';
const OF_THE_POLICE = '3.000347';
const NOW = new Date('2026-11-21T03:00:00Z');
let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb(inject('pg').seeded);
});
afterAll(() => db.close());

it('files a draft by the version in force and with its agencies, under whichever version it was begun', async () => {
  const communes = await receivingAgencies(db, BIRTH, NOW);
  const current = (await getProcedure(db, BIRTH)).versionId;
  const former = (await getProcedure(db, OF_THE_POLICE)).versionId;
  const police = await receivingAgencies(db, OF_THE_POLICE, NOW);
  expect(police.map((a) => a.id)).not.toEqual(communes.map((a) => a.id));
  for (const versionId of [current, former]) {
    const found = await inForceFor(db, { procedureCode: BIRTH, versionId }, NOW);
    expect(found.version.id).toBe(current);
    expect(found.agencies).toEqual(communes);
  }
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
