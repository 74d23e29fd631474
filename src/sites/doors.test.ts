import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { type TestApp, testApp } from '#testing/app.ts';
import { each } from '#testing/story/each.ts';
import { bodies, hostile, strangeNames, strangeParams, strangeUrls } from '#testing/story/hostile.ts';
import { type Answered, type Field, type Knocker, knocker, tokens } from '#testing/story/knock.ts';
import { addressesOf, formsOn, type Opened, openPages, type PostForm } from '#testing/story/open-pages.ts';
import { makePeople, type Person } from '#testing/story/people.ts';
import { changed, snapshot, undoing } from '#testing/story/snapshot.ts';
import { makeWorld, PRIVATE, type World } from '#testing/story/world.ts';
import type { Row } from '../deps.ts';
import { apiDoor } from './api/api.routes.ts';
import { deskDoor } from './desk/desk.routes.ts';
import { portalDoor } from './portal/portal.routes.ts';
import { trialDoor } from './trial/trial.routes.ts';

const NO = [303, 403, 404, 409, 422];

let t: TestApp;
let world: World;
let rows: Row[];
let people: Person[];
let k: Knocker;
let undone: Knocker;
let captcha: string;
let pages: Opened[];
let forms: PostForm[];
const app: { close(): Promise<unknown> }[] = [];

beforeAll(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' });
  world = await makeWorld(t.deps);
  people = await makePeople(t, world);
  rows = [portalDoor, deskDoor, apiDoor, trialDoor].flatMap((door) => door(t.deps).routes);
  captcha = t.deps.captcha.issue('picture', t.clock.now()).token;
  const patient = {
    ...t.deps,
    limiter: { hit: async () => true, blocked: () => false, fail: async () => {} },
  };
  const open = await createApp(patient);
  const forgetful = await createApp({ ...patient, db: undoing(t.db) });
  app.push(open, forgetful);
  k = knocker(open, t.deps);
  undone = knocker(forgetful, t.deps);
  pages = await openPages(rows, people, world, k, captcha);
  forms = formsOn(pages, rows);
}, 120_000);
afterAll(async () => {
  for (const a of app) await a.close();
  await t.close();
});

describe('every row of every door', () => {
  test('can be reached in the world of these tests, so that nothing below passes it by', () => {
    const gets = rows.filter((r) => r.method === 'GET' && !pages.some((p) => p.row === r));
    const posts = rows.filter((r) => r.method === 'POST' && !forms.some((f) => f.row === r));
    expect([...gets, ...posts].map((r) => `${r.method} ${r.path}`)).toEqual([]);
  });

  test('that changes something names the verb it calls', () => {
    for (const row of rows.filter((r) => r.method === 'POST'))
      expect(row.verb, row.path).toMatch(/^[a-z]+\.[a-zA-Z-]+$/);
  });

  test('shows a stranger nothing of a dossier, a draft or a file, and sends who is not signed in to the right door', {
    timeout: 120_000,
  }, async () => {
    const wrong: string[] = [];
    // the demo's own pages show what production keeps: its mailbox, its accounts
    for (const row of rows.filter((r) => r.method === 'GET' && !r.path.startsWith('/thu-nghiem')))
      for (const url of addressesOf(row, world, captcha))
        for (const who of strangersTo(row, url)) {
          const answer = await k.get(who, url);
          const secret = url.includes('khoa=')
            ? undefined
            : PRIVATE.find((words) => answer.html.includes(words));
          const entered = !row.who.allows(who.actor);
          const away =
            answer.status === 404 ||
            (answer.status === 303 && answer.location.startsWith(row.who.signIn ?? '?'));
          if (secret || answer.status >= 500 || (entered && !away))
            wrong.push(say(who, 'GET', url, answer, secret));
        }
    expect(wrong).toEqual([]);
  });

  test('that belongs to somebody lets no stranger change it', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    const before = await snapshot(t.db);
    for (const { row, fields } of forms.filter((f) => f.row.path.includes(':')))
      for (const url of addressesOf(row, world))
        for (const who of strangersTo(row, url)) {
          const answer = await k.post(who, url, fields, { multipart: !!row.uploads });
          if (!NO.includes(answer.status) || PRIVATE.some((words) => answer.html.includes(words)))
            wrong.push(say(who, 'POST', url, answer));
        }
    expect(wrong).toEqual([]);
    expect(changed(before, await snapshot(t.db))).toEqual([]);
  });

  test('takes the token of one door for nothing at another', async () => {
    const swapped = people
      .filter((p) => p.actor.kind !== 'anonymous')
      .map((p) => ({
        ...p,
        cookies: { mc_cong: p.cookies['mc_ban'] ?? '', mc_ban: p.cookies['mc_cong'] ?? '' },
      }));
    for (const { row, url } of pages.filter((p) => p.row.who.signIn))
      for (const who of swapped) expect((await k.get(who, url)).status, `${row.path} ${who.name}`).toBe(303);
  });

  test('that is only looked at changes nothing', { timeout: 120_000 }, async () => {
    const writes = async (some: Opened[]): Promise<string[]> => {
      const before = await snapshot(t.db);
      for (const { url, who } of some) await k.get(who, url);
      const tables = changed(before, await snapshot(t.db));
      if (tables.length === 0) return [];
      const half = Math.ceil(some.length / 2);
      return half === some.length
        ? [`${some[0]?.url} writes ${tables}`]
        : [...(await writes(some.slice(0, half))), ...(await writes(some.slice(half)))];
    };
    expect(await writes(pages)).toEqual([]);
  });

  test('shows what people wrote as words, never as markup', async () => {
    let shown = 0;
    for (const row of rows.filter((r) => r.method === 'GET' && r.path.includes(':')))
      for (const url of addressesOf(row, world, captcha))
        for (const name of ['owner', 'clerk', 'leader']) {
          const who = people.find((p) => p.name === name && row.who.allows(p.actor));
          const answer = who && (await k.get(who, url));
          if (!answer?.type.includes('html')) continue;
          expect(answer.html, url).not.toContain('<script>x');
          if (answer.html.includes('Lời khai riêng')) shown += 1;
        }
    expect(shown).toBeGreaterThan(30);
  });
});

describe('a form of any row', () => {
  test('without its token, with a wrong one, or sent by another site is refused, and nothing changes', async () => {
    const before = await snapshot(t.db);
    const wrong: string[] = [];
    const forged: [string, { tokens?: Field[]; headers?: Record<string, string> }][] = [
      ['no token', { tokens: [] }],
      [
        'a token of another browser',
        { tokens: [['_csrf', tokens({ ...t.deps, keys: otherKeys() })[0]?.[1] ?? '']] },
      ],
      ['a token cut short', { tokens: [['_csrf', 'abc']] }],
      ['another origin', { headers: { origin: 'https://xau.example' } }],
      ['no origin at all', { headers: { origin: 'null' } }],
      ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
      ['a sister site', { headers: { 'sec-fetch-site': 'same-site' } }],
    ];
    for (const { row, who, url, fields } of forms)
      for (const [name, o] of forged) {
        const answer = await k.post(who, url, fields, { multipart: !!row.uploads, ...o });
        if (answer.status !== 403) wrong.push(`${name}: ${say(who, 'POST', url, answer)}`);
      }
    expect(wrong).toEqual([]);
    expect(changed(before, await snapshot(t.db))).toEqual([]);
  });

  test('gets a sentence and no failure for whatever stands in any of its fields', {
    timeout: 180_000,
  }, async () => {
    // every kind in every form, every field with some of them
    const tries = forms.flatMap((form) =>
      Object.entries(hostile).flatMap(([kind, values], nth) =>
        form.fields
          .filter((_, field) => (field + nth) % Math.max(3, Math.ceil(form.fields.length / 8)) === 0)
          .map(([name, usual]) => ({
            form,
            what: `${name} ${kind}`,
            fields: form.fields.flatMap(([n, v]): Field[] =>
              n === name ? values(usual).map((x): Field => [n, x]) : [[n, v]],
            ),
          })),
      ),
    );
    const strange = forms.flatMap((form) =>
      strangeNames.map((name) => ({
        form,
        what: `a field ${name}`,
        fields: [...form.fields, [name, 'x'] as Field],
      })),
    );
    expect(tries.length).toBeGreaterThan(500);
    expect(await failures([...tries, ...strange])).toEqual([]);
  });

  test('gets no failure for a junk key of repetition, a junk cookie or a body of another kind', async () => {
    const wrong: string[] = [];
    const look = (what: string, answer: Answered) => {
      if (answer.status >= 500) wrong.push(`${what}: ${answer.status}`);
    };
    for (const { row, who, url, fields } of forms) {
      const [csrf] = tokens(t.deps);
      if (!csrf) continue;
      for (const key of ['', 'x'.repeat(10_000), '\u0000', "'; --", '__proto__'])
        look(
          `${row.path} key`,
          await undone.post(who, url, fields, { multipart: !!row.uploads, tokens: [csrf, ['_key', key]] }),
        );
      const cookies = Object.fromEntries(
        ['mc_cong', 'mc_ban', 'mc_buoc', 'mc_ban_buoc', 'mc_form'].map((n) => [n, `%00${'é'.repeat(3)}"';`]),
      );
      look(`${row.path} cookies`, await undone.post({ ...who, cookies }, url, fields));
      for (const [type, body] of bodies)
        look(`${row.path} ${type}`, await undone.send(who, { method: 'POST', url, type, body }));
    }
    expect(wrong).toEqual([]);
  });
});

describe('an address', () => {
  test('with anything at all in its place of an id or a word gets no failure', {
    timeout: 120_000,
  }, async () => {
    const wrong: string[] = [];
    await each(pages, async ({ row, who, url }) => {
      const [path = ''] = url.split('?');
      const places = row.path.split('/').flatMap((piece, i) => (piece.startsWith(':') ? [i] : []));
      for (const place of places)
        for (const strange of strangeParams) {
          const pieces = path.split('/');
          pieces[place] = strange;
          check(wrong, who, pieces.join('/'), await k.get(who, pieces.join('/')));
        }
    });
    expect(wrong).toEqual([]);
  });

  test('with anything at all in its query gets no failure', { timeout: 120_000 }, async () => {
    const names = queryNames();
    expect(names).toContain('thu-tuc');
    const wrong: string[] = [];
    const numbered = pages.map((p, nth) => ({ ...p, nth }));
    await each(numbered, async ({ who, url, nth }) => {
      for (const [i, [kind, values]] of Object.entries(hostile).entries()) {
        if (kind === 'too long' || i % 4 !== nth % 4) continue; // the longest address is refused by the server itself, below
        const query = names.flatMap((n) =>
          values('1')
            .slice(0, 2)
            .map((v) => `${n}=${v.isWellFormed() ? encodeURIComponent(v) : '%ED%A0%80'}`),
        );
        const asked = `${url.split('?')[0]}?${query.join('&')}&__proto__=x&a[]=1&=&&%`;
        check(wrong, who, asked, await k.get(who, asked));
      }
    });
    expect(wrong).toEqual([]);
  });

  test('that is none, malformed, or comes with a huge header gets no failure', async () => {
    const wrong: string[] = [];
    const nobody = people[0] as Person;
    for (const url of strangeUrls)
      for (const method of ['GET', 'POST'] as const)
        check(wrong, nobody, url, await k.send(nobody, { method, url }));
    check(
      wrong,
      nobody,
      '/',
      await k.get(nobody, '/', { 'x-huge': 'a'.repeat(60_000), 'accept-language': '\u00ff'.repeat(500) }),
    );
    check(
      wrong,
      nobody,
      '/',
      await k.get(nobody, '/', { accept: '*/*;q=é', 'sec-fetch-site': 'nowhere', origin: 'x' }),
    );
    expect(wrong).toEqual([]);
  });
});

// Those whom the world does not concern, and those of the agency whom this row does not let in. Who is stopped by the row itself
// never comes as far as the dossier, so one dossier is enough for them.
function strangersTo(row: Row, url: string): Person[] {
  const ours = ['owner', 'clerk', 'handler', 'head', 'leader', 'officer of another unit'];
  const first = url === addressesOf(row, world, captcha)[0];
  if (row.who.name === 'anyone')
    return people.filter((p) => ['nobody', 'another citizen', 'clerk of another agency'].includes(p.name));
  const its = row.who.name === 'admin' ? ['administrator without a post'] : ours;
  return people.filter((p) => (row.who.allows(p.actor) ? !its.includes(p.name) : first));
}

async function failures(tries: { form: PostForm; what: string; fields: Field[] }[]): Promise<string[]> {
  const wrong: string[] = [];
  await each(tries, async ({ form: { row, who, url }, what, fields }) => {
    const answer = await undone.post(who, url, fields, { multipart: !!row.uploads });
    check(wrong, who, `${url} ${what}`, answer);
    if (answer.status === 403) wrong.push(`not even read: ${say(who, 'POST', `${url} ${what}`, answer)}`);
  });
  return wrong;
}

function check(wrong: string[], who: Person, what: string, answer: Answered): void {
  const markup = answer.type.includes('html') && answer.html.includes('<script>x');
  if (answer.status >= 500 || markup || /[\r\n]/.test(answer.location))
    wrong.push(say(who, markup ? 'markup' : '', what, answer));
}

function say(who: Person, method: string, url: string, answer: Answered, words = ''): string {
  return `${who.name}: ${method} ${url.slice(0, 200)} → ${answer.status} ${answer.location} ${words}`.trim();
}

/** Every name that a page asks of its query, read from the pages. */
function queryNames(): string[] {
  const names = new Set<string>();
  for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }))
    if (/\.tsx?$/.test(file))
      for (const [, name = ''] of readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(
        /query\.(?:get|has|all)\('([^']+)'/g,
      ))
        names.add(name);
  return [...names];
}

function otherKeys() {
  return { ...t.deps.keys, mac: (purpose: string, text: string) => t.deps.keys.mac(purpose, `${text}x`) };
}
