import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Refusal } from '../errors.ts';
import type { Limit } from '../rate-limit.ts';
import { json, text } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import type { MachineCall } from './machine-call.ts';
import { mountMachineDoor } from './machine-door.ts';
import { type KnownBy, machineGet, machinePost } from './machine-row.ts';

const SECRET = 'a secret of the gateway and of us';
const LIMIT: Limit = { name: 'gateway', max: 4, seconds: 60 };
const OF_KEY: Limit = { name: 'gateway.key', max: 4, seconds: 60 };
const MOST = 1000;

let app: FastifyInstance;
let done: unknown[];
let bugs: object[];
let counted: string[];
let broken: boolean;
beforeEach(async () => {
  await app?.close();
  [done, bugs, counted, broken] = [[], [], [], false];
  app = Fastify();
  await app.register(cookie);
  // as in the server: what people send is text by the time that their door sees it
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_r, body, ok) =>
    ok(null, body),
  );
  app.setErrorHandler((_e, _request, reply) => reply.type('text/html').code(500).send('a page for people'));
  mountMachineDoor(app, deps(), {
    kind: 'machines',
    name: 'gateway',
    below: '/hooks',
    rows,
    headers: { 'x-door': 'm' },
    sentence,
  });
});
afterAll(() => app.close());

describe('a machine that signs what it sends', () => {
  test('is let in by a signature over the bytes of the body, whatever their kind', async () => {
    for (const [type, body] of [
      ['application/json', '{ "amount":  10000, "note": "phí" }\n'],
      ['application/x-www-form-urlencoded', 'b=2&a=%31&b=3'],
      ['text/xml', '<paid/>'],
      ['application/octet-stream', Buffer.from([0, 255, 13, 10])],
    ] as const) {
      const answer = await tell(body, { 'content-type': type });
      expect([answer.statusCode, answer.json()], type).toEqual([200, { paid: 'T-1', by: 'the gateway' }]);
      expect(Buffer.compare(done.at(-1) as Buffer, Buffer.from(body)), type).toBe(0);
    }
  });

  test('is let in by a signature over the query as it was written, with GET', async () => {
    const query = 'z=1&a=%C3%A1+b&z=2';
    const answer = await app.inject({ url: `/hooks/T-1/paid?${query}`, headers: signed(query) });
    expect([answer.statusCode, answer.json()]).toEqual([200, { paid: 'T-1', by: 'the gateway' }]);
    expect(done).toEqual([query]);
    const sorted = await app.inject({ url: '/hooks/T-1/paid?a=%C3%A1+b&z=1&z=2', headers: signed(query) });
    expect(sorted.statusCode).toBe(403);
  });

  test('is refused with a problem when one byte is different, and nothing is done', async () => {
    const answer = await tell('amount=10000', {}, 'amount=10001');
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-door']).toBe('m');
    expect(answer.json()).toEqual({
      title: 'Forbidden',
      status: 403,
      detail: 'sentence of caller.unknown',
      code: 'caller.unknown',
    });
    expect(done).toEqual([]);
  });

  test('may send as much as the row says and not one byte more, whether it announces the length or not', async () => {
    const whole = 'x'.repeat(MOST);
    expect((await tell(whole)).statusCode).toBe(200);
    const answer = await tell(`${whole}x`);
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'upload.too-much']);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as { port: number };
    const untold = await sendChunks(port, 20);
    expect([untold.status, untold.problem.code]).toEqual([413, 'upload.too-much']);
    expect(done.length).toBe(1);
  });
});

describe('a machine’s door', () => {
  test('counts its own limit by network, before anything is verified, and answers with a problem', async () => {
    const answers = [];
    for (let i = 0; i <= LIMIT.max; i++) answers.push((await tell('a', {}, 'b')).statusCode);
    expect(answers).toEqual([403, 403, 403, 403, 429]);
    const over = await tell('a');
    expect([over.statusCode, over.json().code]).toEqual([429, 'too-often']);
    expect(new Set(counted)).toEqual(new Set(['gateway 127.0.0.1']));
  });

  test('counts a key that was proved by a limit of its own, which nobody else can use up', async () => {
    LIMIT.max = 40; // of the network
    await tell('a', {}, 'b');
    const answers = [];
    for (let i = 0; i < OF_KEY.max; i++) answers.push((await tell('a')).statusCode);
    expect(answers).toEqual([200, 200, 200, 200]);
    expect(counted.filter((c) => c.startsWith('gateway.key'))).toEqual(
      Array(4).fill('gateway.key the gateway'),
    );
    const over = await tell('a');
    LIMIT.max = 4;
    expect([over.statusCode, over.json().code, done.length]).toEqual([429, 'too-often', 4]);
  });

  test('reads no cookie and sets none', async () => {
    const answer = await tell('a', { cookie: 'mc_cong=x; mc_form=y', origin: 'https://elsewhere.vn' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const response = await app.inject({ url: '/hooks/open', headers: { cookie: 'mc_cong=x' } });
    expect([response.body, response.headers['set-cookie']]).toEqual(['anyone: no cookie in keys', undefined]);
  });

  test('reports a bug with the reference under which it was logged, and nothing else about it', async () => {
    broken = true;
    const answer = await tell('a');
    expect(answer.statusCode).toBe(500);
    const problem = answer.json();
    expect(problem).toEqual({
      title: 'Internal Server Error',
      status: 500,
      detail: 'sentence of bug',
      code: 'bug',
      reference: expect.any(String),
    });
    expect(bugs).toEqual([expect.objectContaining({ req: problem.reference })]);
    expect(answer.body).not.toContain('planted');
  });

  test('refuses in the other side’s own way where its row says so, and reports bugs that way too', async () => {
    const send = () => app.inject({ method: 'POST', url: '/hooks/own-way', payload: 'x' });
    const first = await send();
    expect([first.statusCode, first.body]).toEqual([200, 'RspCode=97']);
    broken = true;
    expect((await send()).body).toBe('RspCode=99');
  });
});

// @ts-expect-error who is known by a key has a limit
const _endless: KnownBy<DoorDeps, { gateway: string }> = { name: 'endless', find: () => undefined };

/** The signature stands in a header and is over the raw body, or, with GET, over the raw query. */
const gateway: KnownBy<DoorDeps, { gateway: string }> = {
  name: 'gateway',
  limit: OF_KEY,
  keyOf: (caller) => caller.gateway,
  find: (call) => {
    const proof = Buffer.from(call.header('X-Signature'), 'hex');
    const own = mac(call.method === 'GET' ? call.rawQuery : call.rawBody);
    return proof.length === own.length && timingSafeEqual(proof, own)
      ? { gateway: 'the gateway' }
      : undefined;
  },
};
const anyone: KnownBy<DoorDeps, 'anyone'> = { name: 'anyone', find: () => 'anyone' };

const paid = (call: MachineCall<DoorDeps, { gateway: string }, { transaction: string }>) => {
  if (broken) throw new Error('planted');
  done.push(call.method === 'GET' ? call.rawQuery : call.rawBody);
  return json({ paid: call.params.transaction, by: call.actor.gateway });
};

const VERB = 'dossiers.record-payment';
const rows = [
  machineGet('/hooks/:transaction/paid', gateway, paid, { limit: LIMIT, queries: 0, verb: VERB }),
  machinePost('/hooks/:transaction/paid', gateway, paid, { limit: LIMIT, verb: VERB, maxBytes: MOST }),
  machinePost(
    '/hooks/own-way',
    {
      name: 'own-way',
      limit: OF_KEY,
      keyOf: () => 'nobody',
      find: (): string | undefined => {
        if (broken) throw new Error('planted');
        return undefined;
      },
    },
    () => text('RspCode=00'),
    {
      limit: LIMIT,
      verb: VERB,
      maxBytes: MOST,
      refusal: (no) => text(no.is('bug') ? 'RspCode=99' : 'RspCode=97'),
    },
  ),
  machineGet(
    '/hooks/open',
    anyone,
    (call) => text(`${call.actor}: ${'cookie' in call ? 'a' : 'no'} cookie in keys`),
    { limit: LIMIT, queries: 0 },
  ),
  // @ts-expect-error a row without a limit does not compile
  machineGet('/hooks/unlimited', anyone, () => text(''), { queries: 0 }),
  // @ts-expect-error who is known otherwise is not the gateway
  machineGet('/hooks/of/:transaction', anyone, paid, { limit: LIMIT, queries: 0 }),
  // @ts-expect-error the path has no :transaction
  machineGet('/hooks/none', gateway, paid, { limit: LIMIT, queries: 0 }),
].slice(0, 4);

function tell(
  body: string | Buffer,
  headers: Record<string, string> = {},
  signedBody: string | Buffer = body,
) {
  return app.inject({
    method: 'POST',
    url: '/hooks/T-1/paid',
    payload: body,
    headers: { ...signed(signedBody), ...headers },
  });
}

// chunk by chunk, so that no length is told beforehand
async function sendChunks(port: number, chunks: number) {
  const out = request({ host: '127.0.0.1', port, method: 'POST', path: '/hooks/T-1/paid' });
  for (let i = 0; i < chunks; i++) out.write(Buffer.alloc(MOST, 65));
  out.end();
  const [answer] = (await once(out, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, problem: (await readJson(answer)) as { code: string } };
}

function signed(bytes: string | Buffer): Record<string, string> {
  return { 'x-signature': mac(bytes).toString('hex') };
}

function mac(bytes: string | Buffer): Buffer {
  return createHmac('sha256', SECRET).update(bytes).digest();
}

function sentence(no: Refusal): string {
  return `sentence of ${no.code}`;
}

// What this door uses of what main composes: a count of its own, and a log that is read here.
function deps(): DoorDeps {
  const hits = new Map<string, number>();
  return {
    limiter: {
      hit: async (limit: Limit, who: string) => {
        counted.push(`${limit.name} ${who}`);
        hits.set(limit.name, (hits.get(limit.name) ?? 0) + 1);
        return (hits.get(limit.name) ?? 0) <= limit.max;
      },
    },
    log: { error: (what: object) => bugs.push(what) },
  } as unknown as DoorDeps; // the rest of it is no part of this door
}
