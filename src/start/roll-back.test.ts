import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readConfig } from '#config';
import { systemClock } from '#platform/clock.ts';
import { contractions } from '#platform/db/expands.ts';
import { DatabaseIsNewer, migrate } from '#platform/db/migrate.ts';
import { notReady } from '#platform/health.ts';
import { makeLog } from '#platform/log.ts';
import { testApp } from '#testing/app.ts';
import { testDb } from '#testing/db.ts';
import { MIGRATIONS, prepareDatabase } from './prepare-database.ts';
import { refusalSentence } from './refuse.ts';

const LAST_BEFORE_THE_RULE = '0031_events_in_order_index.sql';
const files = readdirSync(MIGRATIONS).filter((f) => f.endsWith('.sql'));

/** The migrations of a next version: ours, and one more. */
function nextVersion(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-migrations-'));
  for (const file of files) cpSync(join(MIGRATIONS, file), join(folder, file));
  writeFileSync(join(folder, name), text);
  return folder;
}

test('a migration only adds, or says which earlier one made room for what it takes away', () => {
  const wrong = files
    .filter((name) => name > LAST_BEFORE_THE_RULE)
    .flatMap((name) => {
      const text = readFileSync(join(MIGRATIONS, name), 'utf8');
      const [, before = ''] = /^-- contracts: (\S+\.sql)$/m.exec(text) ?? [];
      if (files.includes(before) && before < name) return [];
      return contractions(text).map((statement) => `${name}: ${statement}`);
    });
  expect(wrong).toEqual([]);
});

test.each(files.filter((name) => name > LAST_BEFORE_THE_RULE))(
  'the program as it was before %s takes the database of today for one that it can live with',
  async (name) => {
    const db = await testDb(inject('pg').seeded);
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-migrations-'));
    for (const file of files.filter((f) => f < name)) cpSync(join(MIGRATIONS, file), join(folder, file));
    const later = files.filter((f) => f >= name).map((f) => readFileSync(join(MIGRATIONS, f), 'utf8'));
    const narrows = later.some((text) => contractions(text).length > 0);
    const answer = await migrate(db.url, folder).catch((e) => e);
    if (narrows) expect(answer).toBeInstanceOf(DatabaseIsNewer);
    else expect(answer).toEqual([]);
    await db.close();
  },
);

test('the version before starts and serves on a database that is one migration newer', async () => {
  const t = await testApp();
  const folder = nextVersion(
    '9000_next.sql',
    'create table next (n int); alter table settings add column next text;',
  );
  expect(await migrate(t.url, folder)).toEqual(['9000_next.sql']);
  const db = await prepareDatabase(t.url, {
    config: readConfig({}),
    clock: systemClock,
    log: makeLog({ level: 'silent' }),
  });
  expect(await notReady(db, files)).toBeUndefined();
  expect((await t.browser().get('/thu-tuc')).status).toBe(200);
  await db.close();
  await t.close();
});

test('it does not start where that migration took something away, and one sentence says so', async () => {
  const db = await testDb(inject('pg').seeded);
  await migrate(db.url, nextVersion('9000_next.sql', 'alter table settings add column next text;'));
  await migrate(db.url, nextVersion('9001_after.sql', 'drop table rate_hits;'));
  const refused = await migrate(db.url, MIGRATIONS).catch((e: Error) => e);
  expect(refusalSentence(refused)).toMatch(/9001_after\.sql.*không dùng được/);
  await db.close();
});
