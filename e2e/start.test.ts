import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { DEMO_SECRET_KEY } from '#config';
import { closedTo } from '#platform/embedded/enterable.ts';
import { ROOT } from '#platform/root.ts';
import { freePort } from '#testing/free-port.ts';
import { ask, leaveLetter, prepareStarts, production, start, statusOf } from './running.ts';
import { databaseUrl, dataFolder, until } from './server.ts';

const NOBODY = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
const copy = prepareStarts();

describe('a start', () => {
  test('from nothing serves the first page and prints its address and the demo accounts; the next start makes nothing anew', async () => {
    const DATA_DIR = dataFolder();
    const metrics = await freePort();
    const first = await start({ env: { DATA_DIR, METRICS_PORT: String(metrics) } });
    expect(await statusOf(`${first.url}/`)).toBe(200);
    expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${first.url}/readyz`)).json()).toEqual({ ok: true });
    expect(first.out()).toContain(`http://localhost:${first.port}`);
    expect(first.out()).toContain('canbo.anphu1');
    expect(first.out()).toContain('/thu-nghiem/hop-thu');
    const numbers = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
    expect(numbers).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/",status="200"\} 1/);
    expect(numbers).toMatch(/jobs\{state="failed"\} 0/);
    const made = await written(DATA_DIR);
    expect(await first.stop()).toBe(0);

    // how quick it is, `bench/start-bench.ts` says
    const next = await start({ env: { DATA_DIR } });
    expect(await statusOf(`${next.url}/`)).toBe(200);
    const then = await written(DATA_DIR);
    expect(then.database).toBe(made.database);
    expect(then.bytes - made.bytes).toBeLessThan(made.bytes / 50);
  });

  test('on the data folder of a running server says so and leaves that server alone', async () => {
    const DATA_DIR = await copy();
    const first = await start({ env: { DATA_DIR } });
    const second = await start({ env: { DATA_DIR } });
    expect(await second.exited).toBe(1);
    expect(second.err()).toBe(
      `Máy chủ của thư mục dữ liệu này đang chạy ở cổng ${first.port}, để yên không khởi động thêm.\n`,
    );
    expect(await statusOf(`${first.url}/`)).toBe(200);
  });

  test('on a port that is taken says so and leaves no database behind', async () => {
    const first = await start({ env: { DATA_DIR: await copy() } });
    const DATA_DIR = dataFolder();
    const second = await start({ env: { DATA_DIR, PORT: String(first.port) }, wait: false });
    expect(await second.exited).toBe(1);
    expect(second.err()).toContain(`Cổng ${first.port} đang được chương trình khác dùng`);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(DATA_DIR, 'mot-cua.lock'))).toBe(false);
  });

  test('that is told to stop before it is complete stops cleanly', async () => {
    const DATA_DIR = dataFolder();
    const s = await start({ env: { DATA_DIR }, wait: false });
    await until(() => existsSync(join(DATA_DIR, 'postgres/postmaster.pid')), 'database up');
    s.signal('SIGTERM');
    expect(await s.exited).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    const next = await start({ env: { DATA_DIR } });
    expect(await statusOf(`${next.url}/`)).toBe(200);
  });
});

describe('whoever runs it', () => {
  test.runIf(asRoot && !closedTo(ROOT, NOBODY))('an ordinary user can', async () => {
    const s = await start({ env: { DATA_DIR: dataFolder(NOBODY) }, as: NOBODY });
    expect(await statusOf(`${s.url}/`)).toBe(200);
    expect(await s.stop()).toBe(0);
  });

  test.runIf(asRoot && !closedTo(ROOT, NOBODY))('is told which folder cannot be entered', async () => {
    const above = mkdtempSync(join(tmpdir(), 'mot-cua-e2e-'));
    const s = await start({ env: { DATA_DIR: join(above, 'data') }, as: NOBODY });
    expect(await s.exited).toBe(1);
    expect(s.err()).toBe(
      `DATA_DIR: không vào được thư mục ${above}; hãy cấp quyền cho người dùng đang chạy chương trình.\n`,
    );
  });

  test.runIf(asRoot)('as root is told which folder the user of PostgreSQL cannot enter', async () => {
    const above = mkdtempSync(join(tmpdir(), 'mot-cua-e2e-'));
    mkdirSync(join(above, 'data'));
    chmodSync(above, 0o700);
    const s = await start({ env: { DATA_DIR: join(above, 'data') } });
    expect(await s.exited).toBe(1);
    expect(s.err()).toContain(`không vào được thư mục ${above};`);
    expect(s.err().trim().split('\n')).toHaveLength(1);
  });
});

describe('production', () => {
  test.each([
    ['without a secret', 'SECRET_KEY', { ...production, SECRET_KEY: '' }],
    ['with the secret of the demo', 'SECRET_KEY', { ...production, SECRET_KEY: DEMO_SECRET_KEY }],
    ['with the test mailbox', 'SMS_PROVIDER', { ...production, SMS_PROVIDER: 'mailbox' }],
  ])('%s does not start, and one sentence says why', async (_name, setting, wrong) => {
    const DATA_DIR = dataFolder();
    const s = await start({ env: { ...wrong, DATA_DIR } });
    expect(await s.exited).toBe(1);
    expect(s.err()).toMatch(new RegExp(`^Thiết lập ${setting} chưa đúng: [^\n]+\\.\n$`));
    expect(existsSync(join(DATA_DIR, 'postgres'))).toBe(false);
  });

  test('starts with the catalogue and without any officer or citizen, and has no test mailbox', async () => {
    const DATA_DIR = dataFolder();
    const s = await start({ env: { ...production, DATA_DIR } });
    expect(await statusOf(`${s.url}/`)).toBe(200);
    expect(await statusOf(`${s.url}/thu-nghiem/hop-thu`)).toBe(404);
    const [row] = await ask(
      databaseUrl(DATA_DIR),
      'select (select count(*) from officers)::int as officers, (select count(*) from citizen_accounts)::int as accounts, (select count(*) from procedures)::int > 0 as procedures',
    );
    expect(row).toEqual({ officers: 0, accounts: 0, procedures: true });
    expect(s.out()).not.toContain('canbo.');
  });
});

test('web and jobs run as two processes on one server, and each does its own part', async () => {
  const name = `e2e_${process.pid}_${Date.now()}`;
  await ask(`${inject('pg').url}/postgres`, `create database ${name}`);
  const DATABASE_URL = `${inject('pg').url}/${name}`;
  const env = { DATABASE_URL, DATA_DIR: dataFolder() };
  const web = await start({ env: { ...env, ROLE: 'web' } });
  expect(await statusOf(`${web.url}/`)).toBe(200);
  await leaveLetter(DATABASE_URL);
  // a worker listens for new jobs
  const listening = () =>
    ask(
      DATABASE_URL,
      "select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%'",
    );
  expect(await listening()).toEqual([]);
  expect(await ask(DATABASE_URL, 'select state from notices')).toEqual([{ state: 'queued' }]);

  const jobs = await start({ env: { ...env, ROLE: 'jobs' }, wait: false });
  await until(
    async () => (await ask(DATABASE_URL, "select 1 from notices where state = 'sent'")).length === 1,
    'the letter is sent',
  );
  expect(await listening()).not.toEqual([]);
  await expect(fetch(`${jobs.url}/`)).rejects.toThrow();
  expect(await jobs.stop()).toBe(0);
  expect(await web.stop()).toBe(0);
});

test('a server that drops every connection, as when it is restarted, is waited for and used again', async () => {
  const name = `e2e_${process.pid}_${Date.now()}`;
  const admin = `${inject('pg').url}/postgres`;
  await ask(admin, `create database ${name}`);
  const DATABASE_URL = `${inject('pg').url}/${name}`;
  const s = await start({ env: { DATABASE_URL, DATA_DIR: dataFolder(), DEMO_DOSSIERS: '5' } });
  await ask(admin, `alter database ${name} allow_connections false`);
  const asking = setInterval(() => void fetch(`${s.url}/thu-tuc?q=khai`).catch(() => undefined), 5);
  for (let i = 0; i < 10; i++) {
    await ask(admin, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await new Promise((r) => setTimeout(r, 50));
  }
  clearInterval(asking);
  expect(await statusOf(`${s.url}/healthz`)).toBe(200);
  const ready = await fetch(`${s.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false, why: 'database' }]);
  expect(await statusOf(`${s.url}/thu-tuc?q=khai`)).toBe(500);

  await ask(admin, `alter database ${name} allow_connections true`);
  await until(async () => (await statusOf(`${s.url}/readyz`)) === 200, 'ready again');
  expect(await statusOf(`${s.url}/thu-tuc?q=khai`)).toBe(200);
  await leaveLetter(DATABASE_URL);
  await until(
    async () =>
      (await ask(DATABASE_URL, "select 1 from notices where kind = 'test.letter' and state = 'sent'"))
        .length === 1,
    'jobs are done again',
  );
  expect(await s.stop()).toBe(0);
});

/** Which database a folder has, and how much was written to its log (WAL) since it was made. */
async function written(folder: string): Promise<{ database: unknown; bytes: number }> {
  const [row] = await ask(
    databaseUrl(folder),
    "select (select system_identifier from pg_control_system()) as database, pg_current_wal_lsn() - '0/0'::pg_lsn as bytes",
  );
  return { database: row?.database, bytes: Number(row?.bytes) };
}
