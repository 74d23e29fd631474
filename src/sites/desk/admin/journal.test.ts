import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportJournal, readJournal } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { localDate, localTime, vnDate } from '#platform/time.ts';
import type { Browser } from '#testing/browser-client.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = '/can-bo/quan-tri/nhat-ky';
const t = await appWithFilerAndDesk();
let admin: Browser;
let code: string;
let other: string;
let clerkName: string;
beforeAll(async () => {
  clerkName = (await officerNamed(t.deps, 'canbo.anphu1')).name;
  [code, other] = [await t.file(), await t.file()];
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  for (const each of [code, other]) await clerk.get(`/can-bo/ho-so/${each}`);
  t.clock.advance(60_000);
  await (await signInOfficer(t, 'canbo.anphu2')).get(`/can-bo/ho-so/${code}`);
});
beforeEach(async () => {
  t.clock.advance(60_000);
  admin = await signInOfficer(t, 'quantri');
});

/** The rows of the page: who, what, about what. */
const rowsOf = (html: string) =>
  [...(html.split('<tbody')[1] ?? '').matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>|<th[^>]*scope="row"[^>]*>([\s\S]*?)<\/th>/g)].map(
      ([, a, b]) => (a ?? b ?? '').replace(/<[^>]+>/g, '').trim(),
    ),
  );
const search = (query: Record<string, string>, who = admin) =>
  who.get(`${PAGE}?${new URLSearchParams(query)}`);
const written = () =>
  t.db.many<{ verb: string; detail: object }>(
    sql`select verb, detail from journal where verb like 'journal.%' order by at, id`,
  );

describe('the journal of who looked at what', () => {
  test('says who looked at a dossier, found by its number as people write it, the latest first', async () => {
    expect((await admin.get('/can-bo/quan-tri')).html).toContain(`href="${PAGE}"`);
    for (const ma of [code, ` ${code.toLowerCase()} `, code.replaceAll('-', ' ')]) {
      const answer = await search({ ma });
      expect(answer.status, ma).toBe(200);
      const rows = rowsOf(answer.html).filter((row) => row.join().includes('Xem hồ sơ'));
      expect(rows, ma).toHaveLength(2);
      expect(rows[1]?.join()).toContain(clerkName);
      expect(answer.html).not.toContain(other);
    }
  });

  test('says what an officer looked at and did, and of a dossier and an officer together both', async () => {
    const answer = await search({ 'can-bo': 'CanBo.AnPhu1' });
    for (const each of [code, other]) expect(answer.html).toContain(each);
    const both = rowsOf((await search({ ma: other, 'can-bo': 'canbo.anphu1' })).html);
    expect(both).toHaveLength(1);
    expect(rowsOf((await search({ ma: other, 'can-bo': 'canbo.anphu2' })).html)).toHaveLength(0);
  });

  test('is itself written down each time it is read or taken away', async () => {
    const before = (await written()).length;
    await search({ ma: code });
    await search({ 'can-bo': 'canbo.anphu1' });
    await admin.post(`${PAGE}/tai-ve`, { ma: code });
    const after = (await written()).slice(before); // at one moment, in any order
    expect(after.map((e) => e.verb).sort()).toEqual(['journal.exported', 'journal.read', 'journal.read']);
    expect(after.map((e) => e.detail)).toContainEqual({ code });
    expect((await search({ ma: code })).html).toContain('Tải nhật ký tra cứu về');
    await admin.get(PAGE);
    expect(await written()).toHaveLength(before + 4); // the empty page reads nothing
  });

  test('shows nothing before something is asked for, and says what cannot be found', async () => {
    expect((await admin.get(PAGE)).html).not.toContain('<tbody');
    for (const [query, field] of [
      [{ ma: 'H99.21.01-000101-9999' }, 'ma'],
      [{ ma: 'không phải mã' }, 'ma'],
      [{ 'can-bo': 'khong.co' }, 'can-bo'],
      [{ ma: code, 'can-bo': 'khong.co' }, 'can-bo'],
    ] as const) {
      const wrong = await search(query);
      expect(wrong.status).toBe(422);
      expect(wrong.html).toContain(`href="#${field}"`);
      expect(wrong.html).not.toContain('<tbody');
    }
  });

  test('is paged by key, each entry once', async () => {
    const { dossier } = await t.own(other);
    for (let i = 0; i < 120; i++)
      await t.db.run(sql`insert into journal (id, at, actor_kind, actor_name, verb, thing_kind, thing_id)
        values (gen_random_uuid(), ${new Date(t.clock.now().getTime() + (i >> 2))}, 'officer', ${`Người ${i}`}, 'dossier.read', 'dossier', ${dossier.id})`);
    const seen: string[] = [];
    for (let at = `${PAGE}?ma=${other}`; at; ) {
      const { html } = await admin.get(at);
      const names = rowsOf(html).map((row) => row.find((cell) => cell.startsWith('Người ')) ?? '');
      expect(names.length).toBeLessThanOrEqual(50);
      seen.push(...names.filter(Boolean));
      at = (/<a[^>]*href="([^"]*sau=[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
  });

  test('is taken away in words and in local time, as a spreadsheet reads it', async () => {
    await admin.get(PAGE);
    const file = await admin.post(`${PAGE}/tai-ve`, { ma: code, 'can-bo': 'canbo.anphu1' });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toContain('nhat-ky-tra-cuu-');
    const [head, ...lines] = file.html.replace('\ufeff', '').trim().split('\r\n');
    expect(head).toBe('Lúc,Ai,Mã người,Việc,Về,Mã đối tượng');
    expect(lines).toHaveLength(1);
    const { at } = (await t.db.one<{ at: Date }>(
      sql`select at from journal where verb = 'dossier.read' and actor_name = ${clerkName} and detail->>'code' = ${code}`,
    )) ?? { at: new Date(0) };
    expect(lines[0]).toContain(`${vnDate(localDate(at))} ${localTime(at)}:`);
    for (const words of [clerkName, 'Xem hồ sơ', code]) expect(lines[0]).toContain(words);
  });
});

test('only administrators get to it, at the door and in the room', async () => {
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  await clerk.get('/can-bo');
  expect((await search({ ma: code }, clerk)).status).toBe(404);
  expect((await clerk.post(`${PAGE}/tai-ve`, { ma: code })).status).toBe(404);
  const actor = await officerNamed(t.deps, 'canbo.anphu1');
  const { dossier } = await t.own(code);
  const o = { about: { dossier }, now: t.clock.now() };
  const before = await written();
  await expect(readJournal(t.db, actor, o)).rejects.toMatchObject({ status: 404 });
  await expect(t.db.tx((tx) => exportJournal(tx, actor, o))).rejects.toMatchObject({ status: 404 });
  const boss = await officerNamed(t.deps, 'quantri');
  await expect(readJournal(t.db, boss, { about: {}, now: t.clock.now() })).rejects.toMatchObject({
    status: 404,
  });
  expect(await written()).toEqual(before);
});
