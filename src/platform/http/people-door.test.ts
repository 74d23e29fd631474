import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { h } from 'preact';
import { expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import type { Db } from '../db/db.ts';
import { rateLimiter } from '../rate-limit.ts';
import { page } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import { pageCache } from './page-cache.ts';
import { mountPeopleDoor } from './people-door.ts';
import { get } from './route.ts';

const SESSION = { id: Buffer.from('s'), subjectId: 's', actsForId: null };
const anyone = { name: 'anyone', allows: (_actor: string): _actor is string => true };

test('a page is kept for everybody who is not signed in, unless a cookie of one browser goes with it', async () => {
  let made = 0;
  // what this door uses of what main composes; what is counted in the process alone asks no database
  const limiter = rateLimiter(undefined as unknown as Db, () => new Date());
  const config = { secureCookies: false };
  const deps = { pages: pageCache(), clock: systemClock, limiter, config } as unknown as DoorDeps;
  const app = Fastify();
  await app.register(cookie);
  mountPeopleDoor<DoorDeps, string>(app, deps, {
    kind: 'people',
    name: 'test',
    cookie: 'session',
    anonymous: 'nobody',
    signedIn: async (_deps, token) => (token === 'somebody' ? { actor: token, session: SESSION } : undefined),
    rows: [
      get('/same', anyone, () => page(h('p', null, ++made)), { queries: 0, cost: 'kept' }),
      get('/asked', anyone, (c) => page(h('p', null, c.query.get('of') + ++made)), {
        queries: 0,
        cost: 'kept',
      }),
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
  const bodies = await twice('/same?of=anybody');
  expect(bodies).toEqual(same);
  const nobody = await twice('/same', { cookie: 'session=x' });
  expect(nobody).toEqual(same);
  const signedIn = await twice('/same', { cookie: 'session=somebody' });
  expect(signedIn[0]).not.toBe(signedIn[1]);
  const reads = await twice('/asked');
  expect(reads[0]).not.toBe(reads[1]);
  await app.close();
});
