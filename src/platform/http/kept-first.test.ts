import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { type TestApp, testApp } from '#testing/app.ts';
import { signedIn } from '#testing/sign-in.ts';
import type { Answered } from './answered.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => t.close());

const portOf = (app: TestApp['app']) => (app.server.address() as AddressInfo).port;

// over the network: what is given to the framework by hand never passes what stands before it
const ask = (path: string, { port = portOf(t.app), ...o }: AskOptions = {}) =>
  new Promise<Sent>((resolve, reject) => {
    const outgoing = request({ port, path, ...o }, async (answer) =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: ownOf(answer.headers),
        body: await buffer(answer),
      }),
    );
    outgoing.once('error', reject).end();
  });
const ownOf = ({ date, connection, 'keep-alive': _kept, ...own }: Record<string, unknown>) => own;

const plant = () =>
  t.deps.pages.keep('/of-nobody', '<p>kept</p>', t.deps.pages.revision(), {
    route: '/of-nobody',
    cookie: 'mc_cong',
  });

test('a kept page is sent before any row is looked for', async () => {
  expect((await ask('/of-nobody')).status).toBe(404);
  plant();
  expect((await ask('/of-nobody')).body.toString()).toBe('<p>kept</p>');
});

test.each([
  ['with the cookie of a session', '/of-nobody', { headers: { cookie: 'a=b; mc_cong=x' } }],
  ['with a query', '/of-nobody?a=1', {}],
  ['with a form', '/of-nobody', { method: 'POST' }],
])('but not to whoever comes %s', async (_what, path, o) => {
  plant();
  expect((await ask(path, o)).status).toBe(404);
});

test('nor after content has changed', async () => {
  plant();
  t.deps.pages.drop();
  expect((await ask('/of-nobody')).status).toBe(404);
});

test.each(['/', '/en', '/thu-tuc/1.001456'])(
  '%s has the same headers and bytes as by its row',
  async (url) => {
    await t.app.inject(url);
    expect(t.deps.pages.get(url)).toBeDefined();
    for (const codings of ['gzip, deflate, br, zstd', 'gzip', 'br;q=0', '']) {
      const headers = { 'accept-encoding': codings };
      const byRow = await t.app.inject({ url, headers });
      expect(await ask(url, { headers })).toEqual({
        status: byRow.statusCode,
        headers: ownOf(byRow.headers),
        body: byRow.rawPayload,
      });
    }
  },
);

test.each(['/', '/thu-tuc/1.001456'])(
  '%s is not sent again to a browser that has it, nor by its row',
  async (url) => {
    await t.app.inject(url);
    const { headers, body } = await ask(url);
    const tag = String(headers.etag);
    expect(body.length).toBeGreaterThan(1000);
    const again = { headers: { 'if-none-match': tag } };
    const known = await ask(url, again);
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, tag]);
    expect(known.headers).toMatchObject({ vary: 'accept-encoding, cookie', 'cache-control': 'no-cache' });
    const byRow = await t.app.inject({ url, ...again });
    expect([byRow.statusCode, byRow.rawPayload.length, byRow.headers.etag]).toEqual([304, 0, tag]);
    // another page, and another state of this one, is sent
    expect((await ask(url, { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
    // and whoever is signed in gets a page of their own
    const cookie = `mc_cong=${(await signedIn(t)).cookie('mc_cong')}`;
    expect((await ask(url, { headers: { ...again.headers, cookie } })).status).toBe(200);
  },
);

test('whoever asks for a part of a file is sent all of it, also for a part that it does not have', async () => {
  const path = /\/assets\/[^"]+\.css/.exec((await ask('/')).body.toString())?.[0] ?? '';
  const whole = await ask(path);
  expect([whole.status, whole.headers['accept-ranges']]).toEqual([200, undefined]);
  for (const range of ['bytes=0-9', 'bytes=99999999-', 'bytes=9-1', 'lines=1'])
    expect(await ask(path, { headers: { range } })).toEqual(whole);
});

test.each([
  ['a query that nobody reads', '?x=', {}],
  ['the cookie of a session that is none', '', { cookie: 'mc_cong=' }],
])('%s does not have a kept page made again', async (_what, query, headers) => {
  await t.app.inject('/huong-dan');
  const first = await ask('/huong-dan');
  for (const invented of ['x', 'y'.repeat(43)]) {
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value + invented]));
    const again = await ask(`/huong-dan${query && query + invented}`, { headers: own });
    expect([again.headers.etag, again.body]).toEqual([first.headers.etag, first.body]);
  }
});

test('one network has so many pages made in a minute, however it asks for them, and is sent those that are kept', async () => {
  await t.app.inject('/huong-dan');
  const made = (i: number, remoteAddress: string) => t.app.inject({ url: `/thu-tuc/${i}`, remoteAddress });
  const answers: number[] = [];
  for (let i = 0; i < 610; i++) answers.push((await made(i, '198.51.100.7')).statusCode);
  expect(answers.indexOf(429)).toBe(600);
  const answer = await t.app.inject({ url: '/huong-dan?x=1', remoteAddress: '198.51.100.7' });
  expect(answer.statusCode).toBe(200);
  expect((await made(1, '198.51.100.8')).statusCode).toBe(404);
  t.clock.advance(60_000);
  expect((await made(1, '198.51.100.7')).statusCode).toBe(404);
});

test('it is counted and logged by its row, as every answer is', async () => {
  const logged: Answered[] = [];
  const app = await createApp(t.deps, (answered) => logged.push(answered));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const port = portOf(app);
  t.deps.pages.drop();
  for (let i = 0; i < 2; i++) await ask('/thu-tuc/1.001456', { port, headers: {} });
  await app.close();
  const row = { method: 'GET', route: '/thu-tuc/:code', status: 200 };
  expect(logged).toMatchObject([row, row]);
  expect(logged[0]?.id).not.toBe(logged[1]?.id);
});

interface AskOptions {
  port?: number;
  method?: string;
  headers?: Record<string, string>;
}

interface Sent {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}
