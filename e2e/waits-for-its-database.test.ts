import { afterEach, expect, test } from 'vitest';
import { freePort } from '#testing/free-port.ts';
import { startThrowAway, type ThrowAway } from '#testing/throw-away-postgres.ts';
import { prepareStarts, start, statusOf } from './running.ts';
import { dataFolder, until } from './server.ts';

prepareStarts();
const servers: ThrowAway[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
const postgres = async (o: Parameters<typeof startThrowAway>[0]) => {
  const server = await startThrowAway(o);
  servers.push(server);
  return server;
};

test('a first start before its PostgreSQL server waits, says so, and goes on by itself when that comes up', async () => {
  const port = await freePort();
  const s = await start({
    env: { DATA_DIR: dataFolder(), DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` },
    wait: false,
  });
  const health = () => statusOf(`${s.url}/healthz`).catch(() => 0);
  await until(async () => (await health()) === 200, 'the waiting process answers');
  const ready = await fetch(`${s.url}/readyz`);
  expect([ready.status, ready.headers.get('retry-after'), await ready.json()]).toEqual([
    503,
    '10',
    { ok: false, why: 'database' },
  ]);
  const page = await fetch(`${s.url}/thu-tuc`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await page.text()).toContain('Hệ thống đang tạm gián đoạn');
  expect((await fetch(`${s.url}/dang-nhap`, { method: 'POST', body: 'x'.repeat(2_000_000) })).status).toBe(
    503,
  );
  expect(s.out()).toMatch(/^Chưa kết nối được máy chủ PostgreSQL \(DATABASE_URL\): .*ECONNREFUSED.*\n$/);
  await until(() => s.err().includes('waiting for the database'), 'the log says it too');

  await postgres({ port });
  await until(async () => (await statusOf(`${s.url}/readyz`).catch(() => 0)) === 200, 'it is ready');
  expect(await statusOf(`${s.url}/thu-tuc`)).toBe(200);
  expect(s.err()).toContain('the database is there');
  expect(await s.stop()).toBe(0);
});

test('a start that waits obeys an order to stop at once', async () => {
  const s = await start({
    env: {
      DATA_DIR: dataFolder(),
      DATABASE_URL: `postgres://postgres@127.0.0.1:${await freePort()}/postgres`,
    },
    wait: false,
  });
  await until(() => s.out().includes('Đang chờ'), 'it waits');
  const began = performance.now();
  expect(await s.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a process of jobs waits too, and says on the port of its metrics that it lives', async () => {
  const metrics = await freePort();
  const port = await freePort();
  const s = await start({
    env: {
      DATA_DIR: dataFolder(),
      DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres`,
      ROLE: 'jobs',
      METRICS_PORT: String(metrics),
    },
    wait: false,
  });
  const statusAt = (path: string) => statusOf(`http://127.0.0.1:${metrics}${path}`).catch(() => 0);
  await until(async () => (await statusAt('/healthz')) === 200, 'the waiting process answers');
  expect(await statusAt('/metrics')).toBe(503);
  await postgres({ port });
  await until(async () => (await statusAt('/metrics')) === 200, 'it runs');
  expect(await s.stop()).toBe(0);
});

test('a wrong password ends the start at once, with one sentence that names the setting', async () => {
  const { url } = await postgres({ password: 'right' });
  const DATABASE_URL = `${url.replace(':right@', ':wrong@')}/postgres`;
  const s = await start({ env: { DATA_DIR: dataFolder(), DATABASE_URL } });
  expect(await s.exited).toBe(1);
  expect(s.err()).toMatch(
    /^Thiết lập DATABASE_URL chưa đúng: [^\n]*không chấp nhận tên hoặc mật khẩu[^\n]*\.\n$/,
  );
  expect(s.err()).not.toContain('wrong');
});

test('so does a database that is not there, on one host or on the only one of several that answers', async () => {
  const { url } = await postgres({});
  for (const DATABASE_URL of [
    `${url}/nothing_here`,
    `${url.replace('@', `@127.0.0.1:${await freePort()},`)}/nothing_here`,
  ]) {
    const s = await start({ env: { DATA_DIR: dataFolder(), DATABASE_URL } });
    expect(await s.exited).toBe(1);
    expect(s.err()).toMatch(/^Thiết lập DATABASE_URL chưa đúng: [^\n]*không có cơ sở dữ liệu này[^\n]*\.\n$/);
  }
});
