import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#config';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { officerNamed } from '#testing/filed.ts';
import { seed } from './seed.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

/** Reads the files in again, and gives what the security journal says of it. */
async function seedAgain() {
  const before = await recorded();
  const config = readConfig({ DATABASE_URL: t.url, DATA_DIR: t.deps.config.dataDir });
  const code = await seed.run([], { config, log: makeLog({ level: 'silent' }), say: () => {} });
  expect(code).toBe(0);
  return (await recorded()).slice(before.length);
}

const recorded = () =>
  t.db.many<{ kind: string; who: string; by: string | null; detail: string }>(
    sql`select kind, who_id as who, by_id as by, detail from security_events order by id`,
  );

test('what mot-cua seed changes of rights and of settings stands in the security journal; the same files again are no change', async () => {
  expect(await seedAgain()).toEqual([]);
  const { officerId: clerk } = await officerNamed(t.deps, 'canbo.anphu1');
  const { officerId: administrator } = await officerNamed(t.deps, 'quantri');
  await t.db.run(sql`delete from posts where officer_id = ${clerk}`);
  await t.db.run(sql`update officers set admin = false where id = ${administrator}`);
  await t.db.run(sql`delete from procedure_synonyms`);
  await t.db.run(sql`delete from agency_imports`); // as though the file of the province had changed
  const changes = await seedAgain();
  expect(changes.filter((e) => e.kind === 'rights.changed')).toEqual(
    expect.arrayContaining([
      { kind: 'rights.changed', who: administrator, by: 'seed', detail: 'admin' },
      { kind: 'rights.changed', who: clerk, by: 'seed', detail: expect.stringMatching(/^clerk H99\./) },
    ]),
  );
  expect(new Set(changes.map((e) => `${e.kind} ${e.who}`))).toEqual(
    new Set([`rights.changed ${administrator}`, `rights.changed ${clerk}`, 'settings.changed seed']),
  );
  const settings = changes.filter((e) => e.kind === 'settings.changed').map((e) => e.detail);
  expect(settings.sort()).toEqual(['province', 'synonyms']);
  expect(await seedAgain()).toEqual([]);
});
