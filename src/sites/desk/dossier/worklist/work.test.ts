import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAsOfficer, supplementDossier } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';
import { vnDateTime } from '#platform/time.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOnItsWorklist } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, fileCopies, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = 50;

let t: TestApp;
let clerk: Browser;
let first: string;
let second: string;
let accepted: string;
let citizen: Citizen;
let desk: Awaited<ReturnType<typeof anPhu>>;

beforeAll(async () => {
  t = await testApp();
  citizen = await someCitizen(t.deps);
  desk = await anPhu(t.deps);
  [first, second, accepted] = [
    await fileBirth(t.deps, citizen),
    await fileBirth(t.deps, citizen),
    await fileBirth(t.deps, citizen),
  ];
  await t.db.run(
    sql`update worklist set owner_name = 'ĐẶNG THỊ HUỲNH ƯỚC', search_text = null where ${isOnItsWorklist(second)}`,
  );
  await desk.accept(accepted);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});
afterAll(() => t.close());

const codesOf = (html: string) => [...html.matchAll(/mc-code"[^>]*>([^<]+)</g)].map((m) => m[1] ?? '');
const listed = async (query: string) => codesOf((await clerk.get(`/can-bo?${query}`)).html);

describe('the worklist', () => {
  test('is filtered by any word of number, owner or procedure, with or without accents, and by status', async () => {
    expect(await listed('xem=mine')).toEqual(expect.arrayContaining([first, second]));
    for (const words of [
      'đặng huỳnh',
      'DANG UOC',
      'uoc  khai sinh dang',
      second.slice(-4),
      'ƯỚC'.normalize('NFD'),
    ])
      expect(await listed(`xem=mine&tim=${encodeURIComponent(words)}`), words).toEqual([second]);
    expect(await listed('xem=mine&tim=khong+ai+ten+nay')).toEqual([]);
    expect(await listed('xem=mine&tim=%25_%27')).toEqual([]);
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    const all = codesOf((await leader.get('/can-bo?xem=unit&tinh-trang=accepted')).html);
    expect(all).toContain(accepted);
    expect(all).not.toContain(first);
    expect(await listed('xem=mine&tinh-trang=refused%27')).toContain(first);
  });

  test('names a procedure as people call it', async () => {
    const code = await fileCopies(t.deps, citizen, '2026-12-01');
    const { html } = await clerk.get(`/can-bo?xem=waiting&tim=${code.slice(-11)}`);
    expect(codesOf(html)).toEqual([code]);
    expect(html).toMatch(/<td[^>]*data-label="Thủ tục"[^>]*>Chứng thực bản sao[^<]{0,30}</);
    await t.db.run(sql`delete from worklist where ${isOnItsWorklist(code)}`);
  });

  test('keeps its filters from list to list, counts the matches, and says which other list has some', async () => {
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    const page = await leader.get('/can-bo?xem=mine&tim=dang+uoc');
    expect(page.html).toContain('Không có hồ sơ nào khớp trong danh sách này');
    expect(page.html).toMatch(/href="\/can-bo\?xem=unit&amp;tim=dang\+uoc"[^>]*>Cả cơ quan có 1 hồ sơ khớp/);
    expect(page.html).toContain('name="tim" type="search" value="dang uoc"');
    expect(page.html).toMatch(/href="\/can-bo\?xem=mine"[^>]*>Bỏ lọc/);
  });

  test('opens the dossier of a whole number, typed or scanned from a receipt, in whatever list it is', async () => {
    const scanned = `https://motcua.example/tra-cuu?ma=${first}&khoa=K7PM3XQ9`;
    for (const words of [first, ` ${first.toLowerCase()} `, scanned]) {
      const found = await clerk.get(`/can-bo?tim=${encodeURIComponent(words)}`);
      expect(await clerk.follow(found), words).toMatchObject({
        status: 303,
        location: `/can-bo/ho-so/${first}`,
      });
    }
    expect((await clerk.get(`/can-bo/tim-ho-so?ma=${encodeURIComponent(scanned)}`)).status).toBe(303);
    const stranger = await signInOfficer(t, 'canbo.honmay1');
    expect((await stranger.follow(await stranger.get(`/can-bo?tim=${first}`))).status).toBe(404);
  });

  test('is gone through by the key for the next dossier: each once, and after the last the first again', async () => {
    for (let i = 0; i < 3; i++) await fileBirth(t.deps, citizen);
    const codes = (await listed('xem=mine')).slice(0, 4);
    expect(codes).toHaveLength(4);
    const nextOf = async (code: string | undefined) =>
      /Hồ sơ tiếp theo: (\S+)/.exec((await clerk.get(`/can-bo/ho-so/${code}`)).html)?.[1];
    for (const [i, code] of codes.slice(0, 3).entries()) expect(await nextOf(code)).toBe(codes[i + 1]);
    const last = (await listed('xem=mine')).at(-1);
    expect(await nextOf(last)).toBe(codes[0]);
  });

  test('is paged by key, filtered or not, and shows every dossier once', async () => {
    await t.db.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role,
        unit, officer_id, officer_name, due_at, received_at)
      select holder_agency_id, owner_agency_id, ('019af000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'H99.21.01-261101-' || lpad(n::text, 4, '0'),
        procedure_name, 'TRỊNH VĂN ' || n, status, step_name, role, unit, null, '', due_at + make_interval(mins => n / 10), received_at
      from worklist, generate_series(1, 120) n where ${isOnItsWorklist(first)}`);
    for (const narrowing of ['', '&tim=trinh']) {
      const listedCodes: string[] = [];
      let url: string | undefined = `/can-bo?xem=mine${narrowing}`;
      while (url) {
        const { html } = await clerk.get(url);
        const codes = codesOf(html);
        expect(codes.length).toBeLessThanOrEqual(PAGE);
        listedCodes.push(...codes);
        url = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(new Set(listedCodes).size).toBe(listedCodes.length);
      expect(listedCodes.filter((c) => c.startsWith('H99.21.01-261101-'))).toHaveLength(120);
      expect(listedCodes.includes(second)).toBe(narrowing === '');
    }
  });

  test('has a key for its first dossier, a key for its search, and a way to turn them off', async () => {
    const { html } = await clerk.get('/can-bo');
    expect(html.match(/data-key="j"/g)).toHaveLength(1);
    expect(html.match(/data-key="\/"/g)).toHaveLength(1);
    expect(html).toContain('data-keys-off="Tắt phím tắt"');
  });
});

describe('a dossier that waits for its filer', () => {
  test('is in a list that shows who asked and when, and in no other list, until the filer answers', async () => {
    const waiting = await fileBirth(t.deps, citizen);
    await desk.ask(waiting, [{ target: 'other', text: 'Thiếu giấy chứng sinh' }]);
    const page = await clerk.follow(await clerk.get('/can-bo?xem=waiting&tinh-trang=submitted'));
    expect(codesOf(page.html)).toEqual([waiting]);
    expect(page.html).toContain('Chờ từ lúc');
    expect(page.html).toContain(vnDateTime(t.clock.now()));
    expect(page.html).toContain(desk.clerk.name);
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    expect(codesOf((await leader.get('/can-bo?xem=waiting')).html)).toEqual([waiting]);
    for (const view of ['mine', 'unit', 'today', 'late'])
      for (const officer of [clerk, leader])
        expect(codesOf((await officer.get(`/can-bo?xem=${view}`)).html), view).not.toContain(waiting);
    const elsewhere = await signInOfficer(t, 'canbo.honmay1');
    expect((await elsewhere.get('/can-bo?xem=waiting')).html).toContain('Không có hồ sơ nào đang chờ');

    const { dossier } = await openAsOfficer(t.db, t.deps.keys, desk.clerk, waiting, t.clock.now());
    const answer = {
      ref: dossier,
      revision: dossier.revision,
      citizen,
      reasons: new Map([['other', 'Đã bổ sung']]),
      note: '',
      now: t.clock.now(),
    };
    await t.db.tx((tx) => supplementDossier(tx, t.deps.keys, answer));
    expect(await listed('xem=waiting')).toEqual([]);
    expect(await listed('xem=mine')).toContain(waiting);
  });
});

test('a dossier is found by everything that its row says: number, owner, procedure, and who holds it', async () => {
  await desk.assign(accepted);
  const rows = await t.db.many<{ names: string; folded: string }>(
    sql`select concat_ws(' ', code, owner_name, procedure_name, officer_name) as names, search_text as folded
      from worklist where search_text is not null`,
  );
  expect(rows.find((r) => r.names.includes(accepted))?.names).toContain('Võ Minh Khôi');
  for (const { names, folded } of rows) expect(folded).toBe(fold(names));
});

test('the database folds names as the program does, where an older version has written a row', async () => {
  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyüñ';
  const toned = [...letters].flatMap((l) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((m) => (l + m).normalize('NFC')),
  );
  const alphabet = [...toned, ...toned.map((l) => l.toUpperCase()), ' '].filter((l) => l.length === 1);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 40 }),
      async (name) => {
        const owner = `ZQ${name.join('')}`;
        await t.db.run(
          sql`update worklist set owner_name = ${owner}, search_text = null where ${isOnItsWorklist(first)}`,
        );
        expect(await listed(`xem=mine&tim=${encodeURIComponent(fold(owner))}`)).toEqual([first]);
      },
    ),
    { numRuns: 25 },
  );
});
