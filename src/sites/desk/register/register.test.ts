import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = '/can-bo/so-theo-doi';
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const { desk, file, own } = t;
let clerk: Browser;
let codes: string[];
beforeAll(async () => {
  codes = [await file(), await file(), await file()];
  const [first = '', second = ''] = codes;
  await desk.accept(first);
  t.clock.set('2026-11-20T10:00:00+07:00');
  await desk.accept(second);
  for (const verb of ['assign', 'examine', 'approve', 'result', 'handOver'] as const)
    await desk[verb](second);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]
    .map(([, row = '']) => [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell))
    .filter((row) => row.length > 0);

// TT 03/2025/TT-VPCP, form 07
test('the register has a line for each dossier that was accepted on its days, in their order, and none for one that was not', async () => {
  const [first = '', second = '', waiting = ''] = codes;
  const { html } = await clerk.get(`${PAGE}?tu=19/11/2026&den=20/11/2026`);
  const { submitter } = (await own(first)).people;
  const name = (await own(first)).version.content.name;
  expect(rowsOf(html)).toEqual([
    [
      '1',
      first,
      name,
      '01',
      submitter.name,
      submitter.address,
      submitter.phone,
      '19/11/2026',
      '20/11/2026',
      '',
      '',
      desk.clerk.name,
      '',
    ],
    [
      '2',
      second,
      name,
      '01',
      submitter.name,
      submitter.address,
      submitter.phone,
      '20/11/2026',
      expect.stringMatching(/^2[0-9]\/11\/2026$/),
      '20/11/2026',
      '',
      desk.clerk.name,
      '',
    ],
  ]);
  expect(html).not.toContain(waiting);
  expect(html).toContain('Mẫu số 07');
  expect(html).toContain('mc-sheet--a4-wide');
});

test('shows today at first, the whole of a day to its last moment, and no other day', async () => {
  const codesOn = async (query: string) => rowsOf((await clerk.get(PAGE + query)).html).map((row) => row[1]);
  expect(await codesOn('')).toEqual([codes[1]]);
  expect(await codesOn('?tu=19/11/2026&den=19/11/2026')).toEqual([codes[0]]);
  t.clock.set('2026-11-20T23:59:30+07:00');
  const night = await file();
  await desk.accept(night);
  t.clock.set('2026-11-21T00:00:30+07:00');
  clerk = await signInOfficer(t, 'canbo.anphu1');
  expect(await codesOn('')).toEqual([]);
  expect(await codesOn('?tu=20/11/2026&den=20/11/2026')).toEqual([codes[1], night]);
  expect((await clerk.get(PAGE)).html).toContain('Không có hồ sơ nào');
});

test.each([
  ['?tu=32/11/2026&den=20/11/2026', 'href="#tu"'],
  ['?tu=20/11/2026&den=19/11/2026', 'không trước ngày đầu'],
  ['?tu=01/01/2026&den=30/04/2026', 'nhiều nhất 92 ngày'],
  ['?tu=01/12/2027&den=02/12/2027', 'không sau hôm nay'],
])('%s is no span of days, and says why', async (query, words) => {
  const { status, html } = await clerk.get(PAGE + query);
  expect([status, html.includes(words), rowsOf(html)]).toEqual([422, true, []]);
});

test('is read by leaders and clerks of the agency, by nobody else, and each reading is in the journal', async () => {
  const days = '?tu=19/11/2026&den=20/11/2026';
  const read = () =>
    t.db.many(sql`select 1 from journal where verb = 'register.read' and detail->>'from' = '2026-11-19'`);
  const before = (await read()).length;
  const leader = await signInOfficer(t, 'lanhdao.anphu');
  expect((await leader.get(PAGE + days)).html).toContain(codes[0]);
  expect(await read()).toHaveLength(before + 1);
  for (const name of ['canbo.anphu2', 'truongphong.anphu']) {
    const officer = await signInOfficer(t, name);
    expect((await officer.get(PAGE + days)).status, name).toBeGreaterThanOrEqual(403);
    expect((await officer.get('/can-bo')).html, name).not.toContain(PAGE);
  }
  const elsewhere = await signInOfficer(t, 'canbo.honmay1');
  expect((await elsewhere.get(PAGE + days)).html).not.toContain(codes[0]);
  const anPhu = desk.clerk.posts[0]?.agencyId;
  expect((await elsewhere.get(`${PAGE + days}&co-quan=${anPhu}`)).status).toBe(404);
  expect(await read()).toHaveLength(before + 2);
  expect((await clerk.get('/can-bo')).html).toContain(`href="${PAGE}"`);
});

test('is taken away as CSV that a spreadsheet reads with its marks, without formulas, a telephone with its zero', async () => {
  await t.db.run(sql`update dossiers set owner_name = '=1+1 "ĐẶNG"' where owner_agency_id = (select id from agencies where code = 'H99.21.01')
    and code = ${codes[0]}`);
  const shown = await clerk.get(`${PAGE}?tu=19/11/2026&den=20/11/2026`);
  const form =
    /<form method="post" action="\/can-bo\/so-theo-doi\/tai-ve"[\s\S]*?<\/form>/.exec(shown.html)?.[0] ?? '';
  const file = await clerk.post(`${PAGE}/tai-ve`, Object.fromEntries(posted(form)));
  expect(file.headers['content-type']).toContain('text/csv');
  const text = file.body.toString('utf8');
  expect(text.startsWith('\ufeffSTT,Mã hồ sơ,Nội dung')).toBe(true);
  const [, line = ''] = text.split('\r\n');
  expect(line).toContain(`"'=1+1 ""ĐẶNG"""`);
  expect(line).toMatch(/,0\d{3} \d{3} \d{3},/);
  expect(await t.db.many(sql`select 1 from journal where verb = 'register.exported'`)).toHaveLength(1);
});

test('goes on where a page ends', async () => {
  const { readRegister } = await import('#domain/dossiers');
  const agencyId = desk.clerk.posts[0]?.agencyId ?? '';
  const o = {
    officer: desk.clerk,
    agencyId,
    from: '2026-11-19',
    to: '2026-11-20',
    now: t.clock.now(),
    limit: 1,
  };
  const seen: string[] = [];
  for (let after: { at: Date; id: string } | undefined; ; ) {
    const [line] = await readRegister(t.db, t.deps.keys, { ...o, after });
    if (!line?.dossier.acceptedAt) break;
    seen.push(line.dossier.code);
    after = { at: line.dossier.acceptedAt, id: line.dossier.id };
  }
  expect(seen).toEqual([codes[0], codes[1], expect.any(String)]);
});
