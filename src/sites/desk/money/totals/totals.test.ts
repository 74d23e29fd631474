import { beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { readTable } from '#platform/tables/read-table.ts';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = '/can-bo/thu-phi/tong-hop';
const LATE = { childBirthDate: '2026-06-02' };
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const { desk, file } = t;
const agencyId = desk.clerk.posts[0]?.agencyId ?? '';
let leader: Browser;

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  const { birthAnswers } = await import('#testing/filed.ts');
  for (const amount of [8_000, 9_000]) {
    const code = await file({ answers: { ...birthAnswers, ...LATE } });
    await desk.accept(code);
    await desk.pay(code, amount);
  }
  leader = await signInOfficer(t, 'lanhdao.anphu');
});

test('what was taken stands on a page that the pages about money lead to, for its agency and its days', async () => {
  expect((await leader.get('/can-bo/thu-phi')).html).toContain(`href="${PAGE}"`);
  const page = await leader.get(`${PAGE}?tu=19/11/2026&den=19/11/2026&theo=day`);
  expect(textOf(page.html)).toContain('Đã thu 17.000 VND');
  expect(textOf(page.html)).toMatch(/19\/11\/2026 Lệ phí Tiền mặt 2 17\.000 VND 0 VND 17\.000 VND/);
  expect(textOf((await leader.get(`${PAGE}?tu=18/11/2026&den=18/11/2026`)).html)).toContain('Không thu');
});

test.each([
  ['?tu=31/02/2026', 422],
  ['?tu=20/11/2026&den=19/11/2026', 422],
  ['?tu=01/01/2025&den=31/12/2026', 422],
  ['?theo=gio', 200],
])('%s is answered with %d', async (query, status) => {
  expect((await leader.get(PAGE + query)).status).toBe(status);
});

test('another agency’s money is told to nobody but an administrator', async () => {
  const other = await signInOfficer(t, 'lanhdao.binhminh');
  expect((await other.get(`${PAGE}?co-quan=${agencyId}`)).status).toBe(404);
  expect(textOf((await other.get(PAGE)).html)).toContain('Không thu');
  expect((await (await signInOfficer(t, 'canbo.anphu1')).get(PAGE)).status).toBeGreaterThanOrEqual(403);
  expect(textOf((await (await signInOfficer(t, 'quantri')).get(PAGE)).html)).toContain('17.000 VND');
});

test('is taken away for a spreadsheet, as text and as a workbook whose sums are numbers; the journal has both', async () => {
  const { html } = await leader.get(`${PAGE}?tu=19/11/2026&den=19/11/2026&theo=day`);
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(([f]) =>
    f.includes(`action="${PAGE}/tai-ve"`),
  );
  const fields = Object.fromEntries(posted(form?.[0] ?? ''));
  const text = await leader.post(`${PAGE}/tai-ve`, { ...fields, dang: 'csv' });
  expect(text.headers['content-type']).toContain('text/csv');
  expect(text.body.toString('utf8')).toContain(',19/11/2026,Lệ phí,Tiền mặt,2,17000,0,17000');
  const workbook = await leader.post(`${PAGE}/tai-ve`, { ...fields, dang: 'xlsx' });
  expect(workbook.headers['content-type']).toContain('spreadsheetml');
  const { rows } = await readTable(workbook.body, 'tong-hop.xlsx');
  expect(rows?.[0]?.cells[5]).toBe('Đã thu (đồng)');
  expect(rows?.[1]).toMatchObject({ numbers: [4, 5, 6, 7] });
  expect(rows?.[1]?.cells.slice(1)).toEqual(['19/11/2026', 'Lệ phí', 'Tiền mặt', '2', '17000', '0', '17000']);
  expect(await t.db.many(sql`select 1 from journal where verb = 'fees.totals-exported'`)).toHaveLength(2);
});
