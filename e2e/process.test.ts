import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { DEMO_SECRET_KEY } from '#config';
import { sendNotice } from '#domain/notices';
import { makeKeys } from '#platform/crypto.ts';
import { openDb } from '#platform/db/db.ts';
import { closedTo } from '#platform/embedded/enterable.ts';
import { ROOT } from '#platform/root.ts';
import { bundle, copyOf, databaseUrl, dataFolder, freePort, type Launched, launch, until } from './server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOBODY = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
let used: string; // a data folder that was started once
const running: Launched[] = [];
const servers: SMTPServer[] = [];

beforeAll(async () => {
  used = dataFolder();
  const s = await launch({ env: { DATA_DIR: used } });
  expect(await s.stop()).toBe(0);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((s) => s.stop()));
  for (const s of servers.splice(0)) s.close();
});

async function start(o: Parameters<typeof launch>[0]): Promise<Launched> {
  const s = await launch(o);
  running.push(s);
  return s;
}

async function timed(f: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await f();
  return performance.now() - from;
}

const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status;

async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const c = new pg.Client({ connectionString: url });
  await c.connect();
  try {
    return (await c.query(text, values)).rows;
  } finally {
    await c.end();
  }
}

describe('a start', () => {
  test('from nothing serves the first page, says where it is and who one may be; the next is quick', async () => {
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
    expect(await first.stop()).toBe(0);

    const refused = await timed(async () => (await start({ env: { PORT: 'x' } })).exited);
    const warm = await timed(async () => statusOf(`${(await start({ env: { DATA_DIR } })).url}/`));
    // 2 s; where other work slows the machine, against the time that loading the program alone takes there
    expect(warm).toBeLessThan(Math.max(2_000, 2.5 * refused));
  });

  test('on the data folder of a running server says so and leaves it alone', async () => {
    const DATA_DIR = copyOf(used);
    const first = await start({ env: { DATA_DIR } });
    const second = await start({ env: { DATA_DIR } });
    expect(await second.exited).toBe(1);
    expect(second.err()).toBe(
      `Máy chủ của thư mục dữ liệu này đang chạy ở cổng ${first.port}, để yên không khởi động thêm.\n`,
    );
    expect(await statusOf(`${first.url}/`)).toBe(200);
  });

  test('on a port that is taken says so and leaves no database behind', async () => {
    const first = await start({ env: { DATA_DIR: copyOf(used) } });
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

describe('after kill -9', () => {
  test('the next start takes over: what was acknowledged is there, the job in hand runs again', async () => {
    const DATA_DIR = copyOf(used);
    const smtp = await freePort();
    const env = { DATA_DIR, SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_FROM: 'cong@motcua.example' };
    const letters: string[] = [];
    let hold = true;
    await mailServer(smtp, (to) => {
      letters.push(to);
      return hold ? new Promise(() => {}) : Promise.resolve();
    });
    const first = await start({ env });
    const url = databaseUrl(DATA_DIR);
    await ask(url, `insert into settings (name, value) values ('acknowledged', '"yes"')`);
    await leaveLetter(url);
    await until(() => letters.length === 1, 'the job is in hand');
    first.signal('SIGKILL', true);
    expect(await first.exited).toBe('SIGKILL');

    hold = false;
    const second = await start({ env });
    expect(second.out()).toContain('tiếp quản');
    expect(await statusOf(`${second.url}/`)).toBe(200);
    await until(() => letters.length === 2, 'the job ran again');
    expect(
      await ask(databaseUrl(DATA_DIR), "select value from settings where name = 'acknowledged'"),
    ).toEqual([{ value: 'yes' }]);
  });

  test('of the launcher the server ends in good order', async () => {
    const DATA_DIR = copyOf(used);
    const launcher = `const c = require('node:child_process').spawn(process.execPath, [${JSON.stringify(
      join(await bundle(), 'main.js'),
    )}], { stdio: 'inherit', env: { ...process.env, MC_LAUNCHER: String(process.pid) } }); setInterval(() => {}, 1000)`;
    const first = await start({ env: { DATA_DIR }, command: ['-e', launcher] });
    expect(await statusOf(`${first.url}/`)).toBe(200);
    first.signal('SIGKILL');
    const second = await start({ env: { DATA_DIR } });
    expect(await statusOf(`${second.url}/`)).toBe(200);
    expect(second.out()).not.toContain('tiếp quản');
  });
});

describe('an order to stop', () => {
  test('finishes the request and the job in hand, then stops the database cleanly', async () => {
    const DATA_DIR = copyOf(used);
    const smtp = await freePort();
    let arrived = false;
    await mailServer(smtp, () => {
      arrived = true;
      return new Promise((r) => setTimeout(r, 1_000));
    });
    const s = await start({
      env: { DATA_DIR, SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_FROM: 'cong@motcua.example' },
    });
    const url = databaseUrl(DATA_DIR);
    await leaveLetter(url);
    await until(() => arrived, 'the job is in hand');
    const body = '_csrf=x&number=1';
    const request = connect(s.port, '127.0.0.1');
    let answer = '';
    request.on('data', (d) => {
      answer += d;
    });
    request.write(
      `POST /dang-nhap HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 4)}`,
    );
    await new Promise((r) => setTimeout(r, 200));
    s.signal('SIGTERM');
    await until(async () => !(await fetch(`${s.url}/healthz`).catch(() => undefined))?.ok, 'no new request');
    request.write(body.slice(4));
    expect(await s.exited).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 [34]\d\d /);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(DATA_DIR, 'mot-cua.lock'))).toBe(false);

    const next = await start({ env: { DATA_DIR } });
    const states = await ask(databaseUrl(DATA_DIR), 'select state from notices');
    expect(states).toEqual([{ state: 'sent' }]);
    expect(next.out()).not.toContain('tiếp quản');
  });

  test('by Ctrl-C, which the whole group gets, is the same', async () => {
    const DATA_DIR = copyOf(used);
    const s = await start({ env: { DATA_DIR } });
    s.signal('SIGINT', true);
    expect(await s.exited).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
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
  const env = {
    MODE: 'production',
    PUBLIC_URL: 'https://dichvucong.example.vn',
    SECRET_KEY: 'a-key-of-this-test-that-is-long-enough',
    SMS_PROVIDER: 'none',
  };

  test.each([
    ['without a secret', 'SECRET_KEY', { ...env, SECRET_KEY: '' }],
    ['with the secret of the demo', 'SECRET_KEY', { ...env, SECRET_KEY: DEMO_SECRET_KEY }],
    ['with the test mailbox', 'SMS_PROVIDER', { ...env, SMS_PROVIDER: 'mailbox' }],
  ])('%s does not start, and one sentence says why', async (_name, setting, wrong) => {
    const DATA_DIR = dataFolder();
    const s = await start({ env: { ...wrong, DATA_DIR } });
    expect(await s.exited).toBe(1);
    expect(s.err()).toMatch(new RegExp(`^Thiết lập ${setting} chưa đúng: [^\n]+\\.\n$`));
    expect(existsSync(join(DATA_DIR, 'postgres'))).toBe(false);
  });

  test('starts with the catalogue and without any officer or citizen, and has no test mailbox', async () => {
    const DATA_DIR = dataFolder();
    const s = await start({ env: { ...env, DATA_DIR } });
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

describe('a command', () => {
  const env = {
    MODE: 'production',
    PUBLIC_URL: 'https://dichvucong.example.vn',
    SECRET_KEY: 'a-key-of-this-test-that-is-long-enough',
    SMS_PROVIDER: 'none',
  };
  const officers = (folder: string) => ask(databaseUrl(folder), 'select username from officer_logins');

  test('makes the administrator of a production beside its running server', async () => {
    const DATA_DIR = dataFolder();
    await start({ env: { ...env, DATA_DIR } });
    const made = await command({ ...env, DATA_DIR }, ['create-admin', 'quan.tri', 'Lê Thị Quản']);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/Mật khẩu dùng một lần: \S{20,}/);
    expect(await officers(DATA_DIR)).toEqual([{ username: 'quan.tri' }]);
    const again = await command({ ...env, DATA_DIR }, ['create-admin', 'quan.tri', 'Lê Thị Quản']);
    expect([again.code, again.out]).toEqual([1, 'Tên đăng nhập "quan.tri" đã có người dùng.\n']);
  });

  test('alone starts the database, and stops it again', async () => {
    const DATA_DIR = copyOf(used);
    const looked = await command({ DATA_DIR }, ['doctor']);
    expect(looked.out).toContain('PostgreSQL 18');
    expect(looked.out).toContain('máy chủ không chạy');
    expect(looked.code).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(DATA_DIR, 'mot-cua.lock'))).toBe(false);
  });

  test('that does not exist is answered with the list of those that do', async () => {
    const r = await command({}, ['fly']);
    expect([r.code, r.out.includes('mot-cua doctor')]).toEqual([2, true]);
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
  await new Promise((r) => setTimeout(r, 500));
  expect(await ask(DATABASE_URL, 'select state from notices')).toEqual([{ state: 'queued' }]);

  const jobs = await start({ env: { ...env, ROLE: 'jobs' }, wait: false });
  await until(
    async () => (await ask(DATABASE_URL, "select 1 from notices where state = 'sent'")).length === 1,
    'the letter is sent',
  );
  await expect(fetch(`${jobs.url}/`)).rejects.toThrow();
  expect(await jobs.stop()).toBe(0);
  expect(await web.stop()).toBe(0);
});

test('the log names a request by its route and never by what was asked', async () => {
  const s = await start({ env: { DATA_DIR: copyOf(used) } });
  await fetch(`${s.url}/tra-cuu?ma=099194000121`);
  const logged = () =>
    s
      .err()
      .split('\n')
      .find((l) => l.includes('"route":"/tra-cuu"'));
  await until(() => !!logged(), 'the request is logged');
  const line = JSON.parse(logged() ?? '');
  expect(line).toMatchObject({ method: 'GET', route: '/tra-cuu', status: 200 });
  expect(line.req).toMatch(/^[0-9a-f-]{36}$/);
  expect(s.err()).not.toContain('099194000121');
});

async function command(
  env: Record<string, string>,
  args: string[],
): Promise<{ code: number | string; out: string }> {
  const c = await launch({ env, command: [join(await bundle(), 'cli.js'), ...args], wait: false });
  const code = await c.exited;
  return { code, out: c.out() };
}

async function mailServer(port: number, receive: (to: string) => Promise<unknown>): Promise<void> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        receive(to).then(
          () => done(),
          (e) => done(e),
        );
      });
    },
  });
  server.on('error', () => {}); // a sender that was killed
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

async function leaveLetter(url: string): Promise<void> {
  const db = openDb({ url, max: 1 });
  await db.tx((tx) =>
    sendNotice(tx, makeKeys(DEMO_SECRET_KEY), {
      at: new Date(),
      channel: 'email',
      kind: 'test.letter',
      to: 'minhanh@motcua.example',
      subject: 'Thử',
      body: 'Thử',
    }),
  );
  await db.close();
}
