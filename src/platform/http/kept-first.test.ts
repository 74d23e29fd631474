import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Answered } from './answered.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => t.close());

const portOf = (app: TestApp['app']) => (app.server.address() as AddressInfo).port;

// over the network: what is given to the framework by hand never passes what stands before it
const ask = (path: string, { port = portOf(t.app), ...o }: Asked = {}) =>
  new Promise<Sent>((resolve, reject) => {
    const asked = request({ port, path, ...o }, async (answer) =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: ownOf(answer.headers),
        body: await buffer(answer),
      }),
    );
    asked.once('error', reject).end();
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
    // and whoever may be signed in gets a page of their own
    expect((await ask(url, { headers: { ...again.headers, cookie: 'mc_cong=x' } })).status).toBe(200);
  },
);

test('it is counted and logged by its row, as every answer is', async () => {
  const told: Answered[] = [];
  const app = await createApp(t.deps, (answered) => told.push(answered));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const port = portOf(app);
  t.deps.pages.drop();
  for (let i = 0; i < 2; i++) await ask('/thu-tuc/1.001456', { port, headers: {} });
  await app.close();
  const row = { method: 'GET', route: '/thu-tuc/:code', status: 200 };
  expect(told).toMatchObject([row, row]);
  expect(told[0]?.id).not.toBe(told[1]?.id);
});

interface Asked {
  port?: number;
  method?: string;
  headers?: Record<string, string>;
}

interface Sent {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}
