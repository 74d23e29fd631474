import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdministrator } from '#domain/accounts';
import { getOfficer } from '#domain/agencies';
import { systemClock } from '#platform/clock.ts';
import { makeKeys } from '#platform/crypto.ts';
import { testDb } from '#testing/db.ts';

let db: Awaited<ReturnType<typeof testDb>>;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

test('the name of an administrator is normalised like all text, however the terminal composes its letters', async () => {
  const name = ` ${'Phạm Thị Quản'.normalize('NFD')}\u200b`;
  const now = new Date('2026-11-19T09:00:00+07:00');
  const administrator = await db.tx((tx) =>
    createAdministrator(
      tx,
      { keys: makeKeys('a secret of the tests'), clock: systemClock },
      { username: 'quan.tri', name, now },
    ),
  );
  expect((await getOfficer(db, administrator.officerId)).name).toBe('Phạm Thị Quản');
});
