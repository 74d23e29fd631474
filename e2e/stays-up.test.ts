import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '#testing/free-port.ts';
import { ask, leaveLetter, mailServer, prepareStarts, start, statusOf } from './running.ts';
import { databaseUrl, type Launched, until } from './server.ts';

const copy = prepareStarts();
const TIMES = 8;
const DROP = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'mot-cua%' and pid <> pg_backend_pid()`;

test('a server that loses every connection, again and again, goes on: pages are served and letters go out', async () => {
  const DATA_DIR = await copy();
  const smtp = await freePort();
  let letters = 0;
  await mailServer(smtp, () => {
    letters += 1;
    return Promise.resolve();
  });
  const s = await start({
    env: { DATA_DIR, SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_FROM: 'cong@motcua.example' },
  });
  const url = databaseUrl(DATA_DIR);
  for (let n = 0; n < TIMES; n++) {
    await leaveLetter(url); // in every part of its way when the connections go
    await new Promise((r) => setTimeout(r, n * 5));
    await ask(url, DROP);
    await until(async () => (await statusOf(`${s.url}/thu-tuc`)) === 200, 'pages are served');
  }
  await until(() => letters >= TIMES, 'every letter went out');
  await until(
    async () =>
      (await ask(url, 'select 1 from graphile_worker.jobs where locked_at is not null')).length === 0,
    'no job is held',
  );
  expect(await statusOf(`${s.url}/readyz`)).toBe(200);
  expect(s.err()).not.toContain('"level":60');
});

// each waits for the whole time that stopping has
test('an order to stop is obeyed in time, and what had to be left is said: a job, or a database, that does not end', () =>
  Promise.all([stopWithEndlessJob(), stopWithFrozenDatabase()]));

async function stopWithEndlessJob(): Promise<void> {
  const DATA_DIR = await copy();
  const smtp = await freePort();
  let arrived = false;
  await mailServer(smtp, () => {
    arrived = true;
    return new Promise(() => {});
  });
  const s = await start({
    env: { DATA_DIR, SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_FROM: 'cong@motcua.example' },
  });
  await leaveLetter(databaseUrl(DATA_DIR));
  await until(() => arrived, 'the job is in hand');
  await stopsInTime(s);
  expect(s.out()).toContain('Đã dừng; chưa xong: 1 việc nền');
}

async function stopWithFrozenDatabase(): Promise<void> {
  const DATA_DIR = await copy();
  const s = await start({ env: { DATA_DIR } });
  const [pid = ''] = readFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGSTOP');
  await stopsInTime(s);
  expect(s.out()).toMatch(/Đã dừng; chưa xong: .*cơ sở dữ liệu/);
  const next = await start({ env: { DATA_DIR } });
  expect(await statusOf(`${next.url}/thu-tuc`)).toBe(200);
}

async function stopsInTime(s: Launched): Promise<void> {
  const began = performance.now();
  s.signal('SIGTERM');
  expect(await s.exited).toBe(0);
  expect(performance.now() - began).toBeLessThan(30_500);
}
