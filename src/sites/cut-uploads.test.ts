import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { sweepUploads } from '#platform/http/upload.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { signedIn } from '#testing/sign-in.ts';
import { makeWorld } from '#testing/story/world.ts';
import { jobHandlers } from '../jobs.ts';

const BOUNDARY = '----cut';
const logged: string[] = [];
let t: TestApp;
let app: Awaited<ReturnType<typeof createApp>>;
let path: string;
let cookies: string;
let token: string;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' });
  const world = await makeWorld(t.deps);
  const page = `/nop-ho-so/${world.drafts.ready}/giay-to`;
  path = `${page}/giay-chung-sinh`;
  const b = await signedIn(t);
  const { html } = await b.get(page);
  token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  cookies = ['mc_cong', 'mc_form'].map((n) => `${n}=${b.cookie(n)}`).join('; ');
  const log = makeLog({ level: 'info', destination: { write: (line) => logged.push(line) } });
  app = await createApp({ ...t.deps, log });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const tmp = () => join(t.deps.config.dataDir, 'tmp');
const tmpFiles = () => (existsSync(tmp()) ? readdirSync(tmp()) : []);

describe('an incomplete upload', () => {
  test('leaves nothing on the disk when its connection is lost, and is not logged as a bug', async () => {
    const socket = begin(100_000_000, field('_csrf', token) + fileHead('a.pdf'));
    socket.write(Buffer.alloc(300_000, 65));
    await until(() => tmpFiles().length === 1);
    socket.destroy();
    await until(() => tmpFiles().length === 0);
    expect(tmpFiles()).toEqual([]);
    await wait(100);
    expect(logged.filter((line) => line.includes('"bug"'))).toEqual([]);
  });

  test('is refused before its first file when its form is not ours, even while its sender goes on', async () => {
    const body = Buffer.alloc(11_000_000, 65);
    const head = field('_csrf', 'x') + fileHead('a.pdf');
    const socket = begin(head.length + body.length, head);
    socket.write(body);
    expect(await answerOf(socket)).toMatch(/^HTTP\/1.1 403 /);
    expect(tmpFiles()).toEqual([]);
  });

  test('is refused when the fields beside its files are as large as files', async () => {
    const words = field('note', 'a'.repeat(190_000));
    const body = field('_csrf', token) + words.repeat(40) + `--${BOUNDARY}--\r\n`;
    const socket = begin(body.length, body);
    expect(await answerOf(socket)).toMatch(/^HTTP\/1.1 413 /);
  });
});

test('an upload whose process was killed is swept once no request can last that long', async () => {
  for (const [name, hours] of [
    ['old', 2],
    ['new', 0],
  ] as const) {
    writeFileSync(join(tmp(), name), 'x');
    const at = Date.now() / 1000 - hours * 3600;
    utimesSync(join(tmp(), name), at, at);
  }
  await jobHandlers(t.deps)['platform.sweep']({});
  expect(tmpFiles()).toEqual(['new']);
  await sweepUploads(t.deps.config.dataDir, 0);
  expect(tmpFiles()).toEqual([]);
});

function begin(length: number, body: string): Socket {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {}); // the server may close while we still send
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    `cookie: ${cookies}`,
    `content-type: multipart/form-data; boundary=${BOUNDARY}`,
    `content-length: ${length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  return socket;
}

function field(name: string, value: string): string {
  return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

function fileHead(name: string): string {
  return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file:giay-chung-sinh"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
}

/** The first line of the answer, as read by a browser that sends everything first. */
async function answerOf(socket: Socket): Promise<string> {
  await until(() => socket.writableLength === 0 || socket.destroyed, 10_000);
  return new Promise<string>((resolve) => {
    socket.once('data', (d) => resolve(d.toString('latin1').split('\r\n')[0] ?? ''));
    socket.once('close', () => resolve('closed'));
    setTimeout(() => resolve('nothing'), 5_000).unref();
  }).finally(() => socket.destroy());
}

async function until(holds: () => boolean, ms = 5_000): Promise<void> {
  for (const end = Date.now() + ms; !holds() && Date.now() < end; ) await wait(20);
}
