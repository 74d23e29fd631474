import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Form } from '#platform/http/form.ts';
import { check, type Doors, openDoors, say } from '#testing/story/doors.ts';
import { each } from '#testing/story/each.ts';
import { bodies, hostile, strangeNames, strangeParams, strangeUrls } from '#testing/story/hostile.ts';
import type { PostForm } from '#testing/story/open-pages.ts';
import type { Person } from '#testing/story/people.ts';
import { changed, snapshot } from '#testing/story/snapshot.ts';
import { type Field, type HttpAnswer, tokens } from '#testing/story/stateless-client.ts';

// spelled strangely, but places: the home page, a list of what was searched for
const PLACES = ['//'];
let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

describe('a form of any row', () => {
  test('is refused without its token, with a wrong one or from another site, and changes nothing', async () => {
    const before = await snapshot(doors.t.db);
    const wrong: string[] = [];
    const forged: [string, { tokens?: Field[]; headers?: Record<string, string> }][] = [
      ['no token', { tokens: [] }],
      [
        'a token of another browser',
        { tokens: [['_csrf', tokens({ ...doors.t.deps, keys: otherKeys() })[0]?.[1] ?? '']] },
      ],
      ['a token cut short', { tokens: [['_csrf', 'abc']] }],
      ['another origin', { headers: { origin: 'https://xau.example' } }],
      ['no origin at all', { headers: { origin: 'null' } }],
      ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
      ['a sister site', { headers: { 'sec-fetch-site': 'same-site' } }],
    ];
    for (const { row, who, url, fields } of doors.forms)
      for (const [name, o] of forged) {
        const answer = await doors.k.post(who, url, fields, { multipart: !!row.uploads, ...o });
        if (answer.status !== 403) wrong.push(`${name}: ${say(who, 'POST', url, answer)}`);
      }
    expect(wrong).toEqual([]);
    expect(changed(before, await snapshot(doors.t.db))).toEqual([]);
  });

  test('gets a sentence and no failure, whatever is in any of its fields', async () => {
    // every kind in every form, every field with some of them
    const tries = doors.forms.flatMap((form) =>
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
    const strange = doors.forms.flatMap((form) =>
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
    const look = (what: string, answer: HttpAnswer) => {
      if (answer.status >= 500) wrong.push(`${what}: ${answer.status}`);
    };
    for (const { row, who, url, fields } of doors.forms) {
      const [csrf] = tokens(doors.t.deps);
      if (!csrf) continue;
      for (const key of ['', 'x'.repeat(10_000), '\u0000', "'; --", '__proto__'])
        look(
          `${row.path} key`,
          await doors.undone.post(who, url, fields, {
            multipart: !!row.uploads,
            tokens: [csrf, ['_key', key]],
          }),
        );
      const cookies = Object.fromEntries(
        ['mc_cong', 'mc_ban', 'mc_buoc', 'mc_tiep', 'mc_ban_buoc', 'mc_form'].map((n) => [
          n,
          `%00${'é'.repeat(3)}"';`,
        ]),
      );
      look(`${row.path} cookies`, await doors.undone.post({ ...who, cookies }, url, fields));
      for (const [type, body] of bodies)
        look(`${row.path} ${type}`, await doors.undone.send(who, { method: 'POST', url, type, body }));
    }
    expect(wrong).toEqual([]);
  });
});

describe('an address', () => {
  test('gets no failure, whatever stands for an id or a word in it', async () => {
    const wrong: string[] = [];
    await each(doors.pages, async ({ row, who, url }) => {
      const [path = ''] = url.split('?');
      const places = row.path.split('/').flatMap((piece, i) => (piece.startsWith(':') ? [i] : []));
      for (const place of places)
        for (const strange of strangeParams) {
          const pieces = path.split('/');
          pieces[place] = strange;
          check(wrong, who, pieces.join('/'), await doors.k.get(who, pieces.join('/')));
        }
    });
    expect(wrong).toEqual([]);
  });

  test('gets no failure, whatever its query is', async () => {
    const names = await queryNames();
    expect(names).toEqual(expect.arrayContaining(['thu-tuc', 'linh-vuc', 'tiep', 'xong']));
    const wrong: string[] = [];
    const numbered = doors.pages.map((p, nth) => ({ ...p, nth }));
    await each(numbered, async ({ who, url, nth }) => {
      for (const [i, [kind, values]] of Object.entries(hostile).entries()) {
        if (kind === 'too long' || i % 4 !== nth % 4) continue; // the longest address is refused by the server itself, below
        const query = names.flatMap((n) =>
          values('1')
            .slice(0, 2)
            .map((v) => `${n}=${v.isWellFormed() ? encodeURIComponent(v) : '%ED%A0%80'}`),
        );
        const address = `${url.split('?')[0]}?${query.join('&')}&__proto__=x&a[]=1&=&&%`;
        check(wrong, who, address, await doors.k.get(who, address));
      }
    });
    expect(wrong).toEqual([]);
  });

  test('gets no failure when it does not exist, is malformed or comes with a huge header', async () => {
    const wrong: string[] = [];
    const nobody = doors.people[0] as Person;
    for (const url of strangeUrls)
      for (const method of ['GET', 'POST'] as const) {
        const answer = await doors.k.send(nobody, { method, url });
        check(wrong, nobody, url, answer);
        if (!/<h1[^>]*>Không tìm thấy/.test(answer.html) && !PLACES.includes(url))
          wrong.push(
            `no sentence: ${method} ${url.slice(0, 60)} → ${answer.status} ${answer.html.slice(0, 80)}`,
          );
      }
    check(
      wrong,
      nobody,
      '/',
      await doors.k.get(nobody, '/', {
        'x-huge': 'a'.repeat(60_000),
        'accept-language': '\u00ff'.repeat(500),
      }),
    );
    check(
      wrong,
      nobody,
      '/',
      await doors.k.get(nobody, '/', { accept: '*/*;q=é', 'sec-fetch-site': 'nowhere', origin: 'x' }),
    );
    expect(wrong).toEqual([]);
  });
});

async function failures(tries: { form: PostForm; what: string; fields: Field[] }[]): Promise<string[]> {
  const wrong: string[] = [];
  await each(tries, async ({ form: { row, who, url }, what, fields }) => {
    const answer = await doors.undone.post(who, url, fields, { multipart: !!row.uploads });
    check(wrong, who, `${url} ${what}`, answer);
    if (answer.status === 403) wrong.push(`not even read: ${say(who, 'POST', `${url} ${what}`, answer)}`);
  });
  return wrong;
}

/** Every name that a page reads from its query when it is opened. */
async function queryNames(): Promise<string[]> {
  const address = (['get', 'has', 'all'] as const).map((how) => vi.spyOn(Form.prototype, how));
  await each(doors.pages, async ({ who, url }) => {
    await doors.k.get(who, url);
  });
  const names = address.flatMap((spy) => spy.mock.calls.map(([name]) => name));
  for (const spy of address) spy.mockRestore();
  return [...new Set(names)];
}

function otherKeys() {
  return {
    ...doors.t.deps.keys,
    mac: (purpose: string, text: string) => doors.t.deps.keys.mac(purpose, `${text}x`),
  };
}
