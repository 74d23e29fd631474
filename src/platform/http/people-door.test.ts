import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { h } from 'preact';
import { expect, test } from 'vitest';
import { page } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import { pageCache } from './page-cache.ts';
import { mountPeopleDoor } from './people-door.ts';
import { get } from './route.ts';

const anyone = { name: 'anyone', allows: (_actor: string): _actor is string => true };

test('a page is kept for everybody who is not signed in, unless a cookie of one browser goes with it', async () => {
  let made = 0;
  // what this door uses of what main composes
  const deps = { pages: pageCache(), config: { secureCookies: false } } as unknown as DoorDeps;
  const app = Fastify();
  await app.register(cookie);
  mountPeopleDoor<DoorDeps, string>(app, deps, {
    kind: 'people',
    name: 'test',
    cookie: 'session',
    anonymous: 'nobody',
    signedIn: async () => undefined,
    rows: [
      get('/same', anyone, () => page(h('p', null, ++made)), { queries: 0, cost: 'kept' }),
      get(
        '/own',
        anyone,
        (c) => {
          c.setCookie('of-this-browser', String(++made));
          return page(h('p', null, made));
        },
        { queries: 0, cost: 'kept' },
      ),
    ],
    refusal: () => h('p', null),
    sentence: () => '',
  });
  const twice = async (url: string, headers = {}) => [
    (await app.inject({ url, headers })).body,
    (await app.inject({ url, headers })).body,
  ];
  const same = await twice('/same');
  expect(same[0]).toBe(same[1]);
  const own = await twice('/own');
  expect(own[0]).not.toBe(own[1]);
  const asked = await twice('/same?of=anybody');
  expect(asked[0]).not.toBe(asked[1]);
  const signedIn = await twice('/same', { cookie: 'session=x' });
  expect(signedIn[0]).not.toBe(signedIn[1]);
  await app.close();
});
