import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { ConfigError, DEMO_SECRET_KEY, readConfig } from '#config';
import { checkPassword, findCitizenByNumber, seedCitizens } from '#domain/accounts';
import { findByNumber, secretOf } from '#domain/dossiers';
import { makeKeys } from '#platform/crypto.ts';
import { raw, sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { testDeps } from '#testing/deps.ts';
import { officerNamed } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { makeWorld } from '#testing/story/world.ts';
import { accountLetters } from '#views/words/account-letters.ts';
import type { Deps } from '../deps.ts';
import { DEMO_PASSWORD, demoCitizens } from '../seed.ts';
import { sealedColumns } from '../start/open-keys.ts';
import { rotateKey } from './rotate-key.ts';

const NEW = 'the new secret of this test that is long enough';
const [first] = demoCitizens();
const number = first?.idNumber ?? '';
const CLAIMS_TOO = '0912000501';
let t: TestApp;
let lookUp: string;
let codes: string[];

beforeAll(async () => {
  t = await testApp();
  const world = await makeWorld(t.deps);
  codes = Object.values(world.dossiers);
  await runJobs(t.deps, t.url);
  const third = demoCitizens()[2];
  const again = third && { ...third, contact: { phone: CLAIMS_TOO } };
  const claiming = { citizens: again ? [again] : [], password: DEMO_PASSWORD, now: t.clock.now() };
  await t.db.tx((tx) => seedCitizens(tx, t.deps.keys, claiming));
  lookUp = await lookUpOf(t.deps, Object.values(world.dossiers)[0] ?? '');
});
afterAll(() => t.close());

const withKeys = (env: Record<string, string>) =>
  testDeps({ db: t.db, clock: t.clock, dataDir: t.deps.config.dataDir, env });
const changing = { SECRET_KEY: NEW, OLD_SECRET_KEYS: DEMO_SECRET_KEY };

async function rotate(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const output: string[] = [];
  const config = readConfig({ DATABASE_URL: t.url, DATA_DIR: t.deps.config.dataDir, ...env });
  const c = { config, log: makeLog({ level: 'silent' }), say: (line: string) => output.push(line) };
  return { code: await rotateKey.run([], c), output: output.join('\n') };
}

test('without a former key there is nothing to do, and it says how to change the key', async () => {
  const { code, output } = await rotate({});
  expect([code, output]).toEqual([0, expect.stringContaining('OLD_SECRET_KEYS')]);
});

test('a key with which the rows were not sealed is refused in one sentence', async () => {
  const refused = await withKeys({ SECRET_KEY: NEW }).catch((e: Error) => e);
  expect(refused).toBeInstanceOf(ConfigError);
  expect((refused as Error).message).toMatch(/^Thiết lập SECRET_KEY chưa đúng: [^\n]+\.$/);
});

test('once the new key is current, everybody is found and everything opens before a single row was sealed anew', async () => {
  const deps = await withKeys(changing);
  await works(deps);
  // a number that has an account under the former key makes no second one
  const before = await accounts();
  await t.db.tx((tx) =>
    seedCitizens(tx, deps.keys, { citizens: demoCitizens(), password: DEMO_PASSWORD, now: t.clock.now() }),
  );
  expect(await accounts()).toBe(before);
});

test('while rows still need it, the former key cannot be left out', async () => {
  const refused = await withKeys({ SECRET_KEY: NEW }).catch((e: Error) => e);
  expect((refused as Error).message).toMatch(/^Thiết lập OLD_SECRET_KEYS chưa đúng: /);
});

test('the command seals every column anew, says how far it is, and retires the former key', async () => {
  const { code, output } = await rotate(changing);
  expect(code).toBe(0);
  for (const column of [
    'citizen_accounts.id_number',
    'dossiers.people',
    'files.sealed_key',
    'notices.body',
    'drafts.content',
  ])
    expect(output).toMatch(new RegExp(`${column}: đã niêm phong lại [1-9]`));
  expect(output).toContain('Có thể bỏ OLD_SECRET_KEYS');
  expect(await stillUnder(DEMO_SECRET_KEY)).toEqual([]);
});

test('afterwards the new key alone opens, finds and proves everything, receipts on paper too', async () => {
  await works(await withKeys({ SECRET_KEY: NEW }));
  expect((await rotate({ SECRET_KEY: NEW })).code).toBe(0);
});

test('retiring a former key stands in the security journal', async () => {
  const rows = await t.db.many(
    sql`select 1 from security_events where kind = 'settings.changed' and detail = 'OLD_SECRET_KEYS retired'`,
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('a key that was retired cannot come back', async () => {
  const refused = await withKeys({ OLD_SECRET_KEYS: NEW }).catch((e: Error) => e);
  expect((refused as Error).message).toMatch(/^Thiết lập SECRET_KEY chưa đúng: khoá này đã được thay/);
});

async function works(deps: Deps): Promise<void> {
  expect(await findCitizenByNumber(t.db, deps.keys, number)).toBeDefined();
  const visit = { idNumber: number, password: DEMO_PASSWORD, ip: '127.0.0.1', devices: [] };
  const { smsCeilings: ceilings, passwordRules } = deps.config;
  const room = { ...deps, ceilings, passwordRules, letters: accountLetters };
  expect(await checkPassword(t.db, room, visit)).toMatchObject({ phone: first?.contact.phone });
  // a second account that claims a number is found under the new key as one that claims it
  const claimed = demoCitizens()[2]?.idNumber ?? '';
  for (const phone of [demoCitizens()[2]?.contact.phone, CLAIMS_TOO])
    expect(await checkPassword(t.db, room, { ...visit, idNumber: claimed, phone })).toMatchObject({ phone });
  expect(await checkPassword(t.db, room, { ...visit, idNumber: claimed })).toEqual({ outcome: 'wrong' });
  for (const c of sealedColumns) {
    const rows = await t.db.many<{ sealed: Buffer }>(
      sql`select ${raw(c.column)} as sealed from ${raw(c.table)} where octet_length(${raw(c.column)}) > 0`,
    );
    for (const { sealed } of rows) expect(() => deps.keys.open(c.purpose, sealed)).not.toThrow();
  }
  expect(deps.keys.mac('recovery', 'x')).toEqual(makeKeys(DEMO_SECRET_KEY).mac('recovery', 'x'));
  // an agency finds the dossiers of a person, all of them
  const officer = await officerNamed(deps, 'canbo.anphu1');
  const [post] = officer.posts;
  const look = { agencyId: post?.agencyId ?? '', number, now: t.clock.now() };
  const found = await t.db.tx((tx) => findByNumber(tx, deps.keys, officer, look));
  expect(found.map((d) => d.code).sort()).toEqual([...codes].sort());
  const app = await createApp(deps);
  const page = await new Browser(app).get(lookUp);
  expect([page.status, page.html.includes('khoa=')]).toEqual([200, false]);
  expect(page.html).toContain(new URL(lookUp, 'http://x').searchParams.get('ma'));
  await app.close();
}

async function lookUpOf(deps: Deps, code: string): Promise<string> {
  const d = await deps.db.one<{ id: string; secretVersion: number }>(
    sql`select id, secret_version as "secretVersion" from dossiers where ${isDossier(code)}`,
  );
  if (!d) throw new Error(`no dossier ${code}`);
  return `/tra-cuu?ma=${code}&khoa=${secretOf(deps.keys, d)}`;
}

async function accounts(): Promise<number | undefined> {
  return (await t.db.one<{ n: number }>(sql`select count(*) as n from citizen_accounts`))?.n;
}

// every column of bytes there is, listed by its room or not
async function stillUnder(secret: string): Promise<string[]> {
  const { prefix } = makeKeys(secret);
  const columns = await t.db.many<{
    table: string;
    column: string;
  }>(sql`select table_name as table, column_name as column
    from information_schema.columns where table_schema = 'public' and data_type = 'bytea' order by 1, 2`);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await t.db.many(sql`select 1 from ${raw(table)} where
      substring(${raw(column)} from 1 for 5) = ${prefix} limit 1`);
    if (row) found.push(`${table}.${column}`);
  }
  return found;
}
