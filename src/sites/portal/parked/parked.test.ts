import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
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
  expect((await other.get(back)).status).toBe(404);
  const again = await signInOfficer(t, 'canbo.anphu1', clerk);
  const offered = await again.get(back);
  expect(offered.html).toContain('Lý do dài đã viết &lt;mất công>');
  const done = await again.post(url, { revision, reason: 'Lý do dài đã viết <mất công>' });
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

test('one browser keeps at most 20 forms, so that a script with a token cannot fill the disk', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan/lien-he');
  await t.db.run(sql`delete from sessions`);
  await t.db.run(sql`delete from parked_forms`);
  for (let n = 0; n < 20; n++) await b.post('/nop-ho-so', { 'thu-tuc': '1.001193' });
  expect((await b.post('/nop-ho-so', { 'thu-tuc': '1.001193' })).location).toBe('/dang-nhap');
  await t.db.run(sql`delete from parked_forms`);
});

test('what all browsers keep together has a bound', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan/lien-he');
  await t.db.run(sql`delete from sessions`);
  const until = new Date(t.clock.now().getTime() + 1000);
  const content = Buffer.alloc(64_000_000);
  await t.db.run(sql`insert into parked_forms (id, browser_hash, path, content, until)
    values (${newId()}, ${Buffer.alloc(32)}, '/', ${content}, ${until})`);
  expect((await b.post('/nop-ho-so', { 'thu-tuc': '1.001193' })).location).toBe('/dang-nhap');
  await t.db.run(sql`delete from parked_forms`);
  expect((await b.post('/nop-ho-so', { 'thu-tuc': '1.001193' })).location).toContain('tiep-tuc');
});

test('a citizen is led back the same way, and a form without our token is not parked', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan');
  await t.db.run(sql`delete from sessions`);
  const before = await t.db.one<{ n: number }>(sql`select count(*)::int as n from parked_forms`);
  const foreign = await t.browser().post('/nop-ho-so', { 'thu-tuc': '1.001193', _csrf: 'x' });
  expect(foreign.location).toBe('/dang-nhap');
  expect(await t.db.one<{ n: number }>(sql`select count(*)::int as n from parked_forms`)).toEqual(before);
  const sent = await b.post('/nop-ho-so', { 'thu-tuc': '1.001193' });
  expect(decodeURIComponent(sent.location)).toMatch(/^\/dang-nhap\?tiep=\/tiep-tuc\//);
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
