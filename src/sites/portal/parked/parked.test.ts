import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { CONTACT, parkedCount } from '#testing/left-open.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test('what an officer wrote when the session ended is offered again after signing in, in the same browser only', async () => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const response = await clerk.get(url);
  const revision = /name="revision" value="(\d+)"/.exec(response.html)?.[1] ?? '';
  await t.db.run(sql`delete from sessions`);
  const sent = await clerk.post(url, {
    revision,
    reason: 'Lý do dài đã viết <mất công>',
    password: 'Bi-Mat-1',
  });
  expect(sent.status).toBe(303);
  const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  expect(back).toMatch(/^\/can-bo\/tiep-tuc\//);
  const stored = await t.db.one<{ content: Buffer }>(sql`select content from parked_forms`);
  expect(t.deps.keys.open('parked', stored?.content ?? Buffer.alloc(0))).not.toContain('Bi-Mat-1');

  const other = await signInOfficer(t, 'canbo.anphu1');
  await other.get('/can-bo'); // where forms of its own were shown
  expect(other.cookie('mc_form')).toBeDefined();
  const gone = await other.get(back);
  expect([gone.status, gone.html.includes('bằng đúng tài khoản đã viết')]).toEqual([404, true]);
  const again = await signInOfficer(t, 'canbo.anphu1', clerk);
  const offered = await again.get(back);
  expect(offered.html).toContain('Lý do dài đã viết &lt;mất công>');
  const done = await again.post(url, {
    revision,
    reason: 'Lý do dài đã viết <mất công>',
    _action: 'confirmed',
  });
  expect(done.location).toContain('xong=refuse');
});

test('what one person wrote is not offered to another who signs in in the same browser', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan/lien-he');
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post('/tai-khoan/lien-he', { email: 'cua.toi@example.vn' });
  const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  expect(back).toMatch(/^\/tiep-tuc\//);
  const other = await (await signedIn(t, 1, b)).get(back);
  expect(other.status).toBe(404);
  expect(other.html).toContain('bằng đúng tài khoản đã viết');
  expect(other.html).toMatch(/class="govuk-button"[^>]*href="\/"|href="\/"[^>]*class="govuk-button"/);
  expect(other.html).not.toContain('cua.toi@example.vn');
  expect((await (await signedIn(t, 0, b)).get(back)).html).toContain('cua.toi@example.vn');
});

const STILL_KEPT = 'Nội dung vừa nhập vẫn còn';

test.each([
  ['a citizen', '/dang-nhap', '/tiep-tuc/x', '/tiep-tuc', STILL_KEPT],
  ['a citizen in English', '/en/dang-nhap', '/en/tiep-tuc/x', '/thu-tuc', 'What you entered is still here'],
  ['an officer', '/can-bo/dang-nhap', '/can-bo/tiep-tuc/x', '/can-bo/ho-so/x', STILL_KEPT],
])(
  '%s is told on the sign-in page that the words are still there, and only then',
  async (_, page, leadsBack, other, words) => {
    const saysParked = async (tiep: string) =>
      (await t.browser().get(`${page}?tiep=${encodeURIComponent(tiep)}`)).html.includes(words);
    expect([await saysParked(leadsBack), await saysParked(other)]).toEqual([true, false]);
  },
);

test('a HEAD is answered as the page would be, and what comes with it is no form', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await t.app.inject({ method: 'HEAD', url: CONTACT, headers, payload: 'email=x' });
  expect(answer.headers.location).toBe('/dang-nhap?tiep=%2Ftai-khoan%2Flien-he');
});

test('a citizen is led back the same way, and a form without our token is not parked', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan');
  await t.db.run(sql`delete from sessions`);
  const before = await parkedCount(t);
  const foreign = await t.browser().post('/nop-ho-so', { 'thu-tuc': '1.001193', _csrf: 'x' });
  expect(foreign.location).toMatch(/^\/dang-nhap\?khong-giu=1/);
  expect(await parkedCount(t)).toBe(before);
  const sent = await b.post('/nop-ho-so', { 'thu-tuc': '1.001193' });
  expect(decodeURIComponent(sent.location)).toMatch(/^\/dang-nhap\?tiep=\/tiep-tuc\//);
});

test('it leads to the page that it stood on, also from a form that is sent elsewhere, and is sent by no button of its own', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan');
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post('/tai-khoan/dang-xuat-moi-noi', { them: '1' });
  const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  const offered = await (await signedIn(t, 0, b)).get(back);
  const page = /href="([^"]+)"[^>]*>Mở lại trang với/.exec(offered.html)?.[1] ?? '';
  expect(page).toMatch(/^\/tai-khoan\?dien-lai=[0-9a-f-]{36}$/);
  expect((await b.get(page)).status).toBe(200);
  expect(offered.html).not.toContain('action="/tai-khoan/dang-xuat-moi-noi"');
});

test('what stands in the address that a form is sent to is kept with it', async () => {
  const b = await signedIn(t);
  await b.get('/nop-ho-so?thu-tuc=1.001193');
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post('/nop-ho-so?thu-tuc=1.001193', { them: '1' });
  const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  const offered = await (await signedIn(t, 0, b)).get(back);
  expect(offered.html).toMatch(/href="\/nop-ho-so\?thu-tuc=1\.001193&amp;dien-lai=/);
});

test('no password is parked, neither the old one nor the new', async () => {
  const b = await signedIn(t, 1);
  const response = await b.get('/tai-khoan/mat-khau');
  const boxes = [...response.html.matchAll(/<input[^>]*type="password"[^>]*>/g)].map(
    ([box]) => /name="([^"]+)"/.exec(box)?.[1] ?? '',
  );
  expect(boxes).toHaveLength(3);
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post('/tai-khoan/mat-khau', Object.fromEntries(boxes.map((n) => [n, 'Bi-Mat-1'])));
  const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  const offered = await (await signedIn(t, 1, b)).get(back);
  expect(offered.status).toBe(200);
  expect(offered.html).not.toContain('Bi-Mat-1');
});
