import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceFiles } from '#testing/source-files.ts';
import { type Doors, openDoors, say } from '#testing/story/doors.ts';
import type { Opened } from '#testing/story/open-pages.ts';
import { addressesOf, type Walked } from '#testing/story/open-pages.ts';
import type { Person } from '#testing/story/people.ts';
import { changed, snapshot } from '#testing/story/snapshot.ts';
import { PRIVATE } from '#testing/story/world.ts';
import { refundPaths } from './desk/money/refunds/refunds.paths.ts';
import { opinionPaths } from './desk/opinions/opinions.paths.ts';
import { provingPaths } from './desk/proving/proving.paths.ts';
import { portalDoor } from './portal/portal.routes.ts';

const NO = [303, 403, 404, 409, 422];

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

describe('every row of every door', () => {
  test('can be reached in the world of these tests, so that no test below misses it', () => {
    const gets = doors.rows.filter((r) => r.method === 'GET' && !doors.pages.some((p) => p.row === r));
    const posts = doors.rows.filter((r) => r.method === 'POST' && !doors.forms.some((f) => f.row === r));
    expect([...gets, ...posts].map((r) => `${r.method} ${r.path}`)).toEqual([]);
  });

  test('has its address written once, and no address bypasses the rows', async () => {
    const paths = (await Promise.all(sourceFiles().map(pathsIn))).flat();
    const patterns = [...new Set(paths)].map((p) => p.pattern);
    expect(patterns.length).toBeGreaterThan(60);
    expect(patterns.filter((p, i) => patterns.indexOf(p) !== i)).toEqual([]);
    const rows = new Set(doors.rows.map((r) => r.path));
    // a prefix of addresses for robots, and the description of the rows itself
    const noRows = ['/api/', '/api/v1/openapi.json'];
    expect(patterns.filter((p) => !rows.has(p) && !noRows.includes(p))).toEqual([]);
    expect([...rows].filter((r) => !patterns.includes(r))).toEqual([]);
  });

  test('shows a stranger nothing of a dossier, a draft or a file, and sends those who are not signed in to the right door', async () => {
    const wrong: string[] = [];
    // the demo's own pages show what production keeps secret: its mailbox and its accounts
    for (const row of doors.rows.filter((r) => r.method === 'GET' && !r.path.startsWith('/thu-nghiem')))
      for (const url of addressesOf(row, doors.world))
        for (const who of strangersTo(row, url)) {
          const answer = await doors.k.get(who, url);
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

  test('that belongs to somebody lets no stranger change it', async () => {
    const wrong: string[] = [];
    const before = await snapshot(doors.t.db);
    for (const { row, fields } of doors.forms.filter((f) => f.row.path.includes(':')))
      for (const url of addressesOf(row, doors.world))
        for (const who of strangersTo(row, url)) {
          const answer = await doors.k.post(who, url, fields, { multipart: !!row.uploads });
          if (!NO.includes(answer.status) || PRIVATE.some((words) => answer.html.includes(words)))
            wrong.push(say(who, 'POST', url, answer));
        }
    expect(wrong).toEqual([]);
    expect(changed(before, await snapshot(doors.t.db))).toEqual([]);
  });

  test('does not accept the token of another door', async () => {
    const swapped = doors.people
      .filter((p) => p.actor.kind !== 'anonymous')
      .map((p) => ({
        ...p,
        cookies: { mc_cong: p.cookies['mc_ban'] ?? '', mc_ban: p.cookies['mc_cong'] ?? '' },
      }));
    for (const { row, url } of doors.pages.filter((p) => p.row.who.signIn))
      for (const who of swapped)
        expect((await doors.k.get(who, url)).status, `${row.path} ${who.name}`).toBe(303);
  });

  test('changes nothing when it is only read', async () => {
    const writes = async (some: Opened[]): Promise<string[]> => {
      const before = await snapshot(doors.t.db);
      for (const { url, who } of some) await doors.k.get(who, url);
      const tables = changed(before, await snapshot(doors.t.db));
      if (tables.length === 0) return [];
      const half = Math.ceil(some.length / 2);
      return half === some.length
        ? [`${some[0]?.url} writes ${tables}`]
        : [...(await writes(some.slice(0, half))), ...(await writes(some.slice(half)))];
    };
    expect(await writes(doors.pages)).toEqual([]);
  });

  test('shows what people wrote as text, never as markup', async () => {
    let pagesWithWords = 0;
    for (const row of doors.rows.filter((r) => r.method === 'GET' && r.path.includes(':')))
      for (const url of addressesOf(row, doors.world))
        for (const name of ['owner', 'clerk', 'leader']) {
          const who = doors.people.find((p) => p.name === name && row.who.allows(p.actor));
          const answer = who && (await doors.k.get(who, url));
          if (!answer?.type.includes('html')) continue;
          expect(answer.html, url).not.toContain('<script>x');
          if (answer.html.includes('Lời khai riêng')) pagesWithWords += 1;
        }
    expect(pagesWithWords).toBeGreaterThan(30);
  });
});

describe('every page of the portal', () => {
  test('can be read under /en too, where every link, form and redirect to this door stays', async () => {
    const own: Walked[] = portalDoor(doors.t.deps).rows;
    const first = new Set(own.map((row) => row.path.split('/')[1]));
    const wrong: string[] = [];
    for (const { url, who, answer } of doors.pages.filter((p) => own.includes(p.row) && !p.row.onlyPlain)) {
      const english = await doors.k.get(who, `/en${url}`);
      if (english.status !== answer.status) wrong.push(say(who, 'GET', `/en${url}`, english));
      const html = english.type.includes('html') ? english.html : '';
      if (html && !html.includes('<html lang="en"'))
        wrong.push(say(who, 'GET', `/en${url}`, english, 'says which language'));
      const leads = [...html.matchAll(/<(?:a|form|button|input)\b(?:[^>"]|"[^"]*")*>/g)]
        .filter(([tag]) => !tag.includes(' hreflang='))
        .flatMap(([tag]) => [...tag.matchAll(/ (?:href|action|formaction|data-[a-z]+)="(\/[^"]*)"/g)])
        .map(([, address = '']) => address);
      for (const address of [...leads, english.location])
        if (first.has(address.split(/[/?#]/)[1]) && address !== '') wrong.push(`${url} leads to ${address}`);
    }
    expect(wrong).toEqual([]);
  });
});

// People who have nothing to do with the dossiers of these tests, and those of the agency whom this row does not let in. A person whom
// the row itself stops never reaches the dossier, so one dossier is enough for them.
function strangersTo(row: Walked, url: string): Person[] {
  const ours = ['owner', 'clerk', 'handler', 'head', 'leader', 'mail office', 'officer of another unit'];
  const first = url === addressesOf(row, doors.world)[0];
  if (row.who.name === 'anyone')
    return doors.people.filter((p) =>
      ['nobody', 'another citizen', 'clerk of another agency'].includes(p.name),
    );
  // an account belongs to no agency: no clerk is a stranger to somebody who comes with a card
  if (row.path.startsWith(provingPaths.lookUp()))
    return doors.people.filter((p) => !row.who.allows(p.actor) && first);
  // the money of these tests came for nobody's reference, which is the administrators'
  const isNobodys = row.path.startsWith(refundPaths.refunds()) || row.path === refundPaths.askAside.pattern;
  const its =
    row.who.name === 'admin' || isNobodys
      ? ['administrator without a post']
      : row.path.startsWith(opinionPaths.opinions())
        ? ['officer of an agency that was asked']
        : ours;
  return doors.people.filter((p) => (row.who.allows(p.actor) ? !its.includes(p.name) : first));
}

/** The path functions that a file of paths exports, alone or as values of an object. */
async function pathsIn({ path }: { path: string }): Promise<{ pattern: string }[]> {
  if (!path.endsWith('.paths.ts')) return [];
  const exported: object = await import(/* @vite-ignore */ `../${path}`);
  const isPath = (v: unknown): v is { pattern: string } => typeof v === 'function' && 'pattern' in v;
  return Object.values(exported).flatMap((v: unknown) =>
    isPath(v) ? [v] : Object.values(Object(v)).filter(isPath),
  );
}
