import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKeys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { rateLimiter } from '#platform/rate-limit.ts';
import { testDb } from '#testing/db.ts';
import type { AccountsDeps } from './account.ts';
import { takeCodeTo } from './codes-of-a-day.ts';

const ACCOUNT = '01890000-0000-7000-8000-000000000001';
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

function from(address: string): AccountsDeps {
  const now = () => new Date('2026-11-20T09:00:00+07:00');
  return { keys: makeKeys('k'.repeat(64)), limiter: rateLimiter(db, now), address } as AccountsDeps;
}

test('what strangers enter for a telephone all day leaves the account that proves it its own tries', async () => {
  const phone = '0912345678';
  for (const network of ['203.0.113.7', '203.0.114.7'])
    for (let i = 0; i < 10; i++) expect(await takeCodeTo(from(network), phone, null)).toBeDefined();
  expect(await takeCodeTo(from('203.0.115.7'), phone, null)).toBeUndefined();
  for (let i = 0; i < 20; i++)
    expect(await takeCodeTo(from('203.0.115.7'), phone, ACCOUNT)).toMatchObject({ isLast: i === 19 });
  expect(await takeCodeTo(from('203.0.115.7'), phone, ACCOUNT)).toBeUndefined();
});

test('a right code takes nothing from its network or from the telephone', async () => {
  for (let i = 0; i < 25; i++) {
    const one = await takeCodeTo(from('203.0.113.9'), '0912345679', null);
    expect(one, `the ${i}th`).toBeDefined();
    await one?.giveBack();
  }
});
