import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort } from '#testing/free-port.ts';
import { ask, leaveLetter, mailServer, prepareStarts, start, statusOf } from './running.ts';
import { bundle, databaseUrl, until } from './server.ts';

const copy = prepareStarts();

describe('after kill -9', () => {
  test('the next start takes over: what was acknowledged is there, the job in hand runs again', async () => {
    const DATA_DIR = await copy();
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

  test('of the launcher, the server stops in good order', async () => {
    const DATA_DIR = await copy();
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
  test('lets the request and the job in hand finish, then stops the database cleanly', async () => {
    const DATA_DIR = await copy();
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
    // a complete request goes before it in the same packet: once that is answered, the server has the half of the other one in hand
    request.write(
      'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n' +
        `POST /dang-nhap HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 4)}`,
    );
    await until(() => answer.endsWith('{"ok":true}'), 'the whole one is answered');
    answer = '';
    s.signal('SIGTERM');
    await until(async () => !(await fetch(`${s.url}/healthz`).catch(() => undefined))?.ok, 'no new request');
    request.write(body.slice(4));
    expect(await s.exited).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(DATA_DIR, 'mot-cua.lock'))).toBe(false);

    const next = await start({ env: { DATA_DIR } });
    const states = await ask(databaseUrl(DATA_DIR), 'select state from notices');
    expect(states).toEqual([{ state: 'sent' }]);
    expect(next.out()).not.toContain('tiếp quản');
  });

  test('by Ctrl-C, which reaches the whole group, does the same', async () => {
    const DATA_DIR = await copy();
    const s = await start({ env: { DATA_DIR } });
    s.signal('SIGINT', true);
    expect(await s.exited).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
  });
});

test('the log names a request by its route and never by its query', async () => {
  const s = await start({ env: { DATA_DIR: await copy() } });
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
