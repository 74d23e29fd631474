import { expect, inject, test } from 'vitest';
import { ConfigError, readConfig } from '#config';
import { systemClock } from '#platform/clock.ts';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { testDb } from '#testing/db.ts';
import { prepareDatabase } from './prepare-database.ts';
import { refusalSentence } from './refuse.ts';

const PRODUCTION = {
  MODE: 'production',
  PUBLIC_URL: 'https://dichvucong.example.vn',
  SECRET_KEY: 'a-key-of-this-test-that-is-long-enough',
  SMS_PROVIDER: 'none',
};
const log = makeLog({ level: 'silent' });
const prepare = (url: string, env: Record<string, string>) =>
  prepareDatabase(url, { config: readConfig(env), clock: systemClock, log });

test('a demo does not become a production, nor a production a demo: one sentence says so', async () => {
  const demo = await testDb(inject('pg').seeded);
  const refused = await prepare(demo.url, PRODUCTION).catch((e: Error) => e);
  expect(refused).toBeInstanceOf(ConfigError);
  expect((refused as Error).message).toMatch(/^Thiết lập MODE chưa đúng: .*MODE=demo.*MODE=production.*\.$/);
  await (await prepare(demo.url, {})).close();
  await demo.close();

  const real = await testDb();
  await (await prepare(real.url, PRODUCTION)).close();
  await expect(prepare(real.url, {})).rejects.toThrow('MODE=production');
  expect(await real.many(sql`select 1 from officers`)).toEqual([]);
  await real.close();
});

test('a database that belongs to the other mode is refused before anything in it is changed', async () => {
  const demo = await testDb(inject('pg').seeded);
  const last = sql`(select max(name) from schema_migrations)`;
  await demo.run(sql`delete from schema_migrations where name = ${last}`); // as if this program brought a new one
  const before = await demo.many(sql`select name from schema_migrations order by name`);
  await expect(prepare(demo.url, PRODUCTION)).rejects.toThrow('MODE=demo');
  expect(await demo.many(sql`select name from schema_migrations order by name`)).toEqual(before);
  await demo.close();
});

test.each([
  ['one server', 'postgres://postgres@127.0.0.1:1/x'],
  ['any of several', 'postgres://postgres@127.0.0.1:1,127.0.0.1:2/x'],
])('where %s cannot be reached, the operator is told so in one sentence', async (_what, url) => {
  const refused = await prepare(url, {}).catch((e: Error) => e);
  expect(refusalSentence(refused)).toMatch(/^Không kết nối được cơ sở dữ liệu: .+\.$/);
});
