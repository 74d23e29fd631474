import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const CONTACT = '/tai-khoan/lien-he';
const WRONG = 'không <phải> thư';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());
beforeEach(() => t.db.run(sql`delete from refused_pages`));

test('a refused form is shown again at an address of its own, with its words, and can be sent from there', async () => {
  const b = await signedIn(t);
  const revision = revisionIn((await b.get(CONTACT)).html);
  const asked = await b.post(CONTACT, { revision, email: WRONG });
  expect(asked.status).toBe(422);
  expect(asked.html).toContain('không &lt;phải>');
  expect(asked.headers['cache-control']).toBe('no-store');
  const again = await b.get(await keptAt(CONTACT));
  expect(again.html).toBe(asked.html);
  const sent = await b.post(CONTACT, { revision: revisionIn(again.html), email: 'moi@example.vn' });
  expect(sent.location).toBe('/tai-khoan/xac-nhan');
});

test('the address and the row hold no word of the form', async () => {
  const b = await signedIn(t);
  await b.get(CONTACT);
  await b.post(CONTACT, { email: WRONG });
  const row = await t.db.one<{ path: string; content: Buffer }>(sql`select path, content from refused_pages`);
  expect(row?.path).toBe(CONTACT);
  expect(row?.content.toString('latin1')).not.toContain('phải');
  expect(await keptAt(CONTACT)).toMatch(/^\/tai-khoan\/lien-he\?giu=[0-9a-f-]{36}$/);
});

test('it is shown to nobody else, at no other address and for half an hour', async () => {
  const b = await signedIn(t);
  await b.get(CONTACT);
  await b.post(CONTACT, { email: WRONG });
  const at = await keptAt(CONTACT);
  const shows = async (browser: typeof b, url: string) => (await browser.get(url)).html.includes('phải');
  expect(await shows(b, at)).toBe(true);
  expect(await shows(b, at.replace(CONTACT, '/tai-khoan'))).toBe(false);
  const elsewhere = await signedIn(t);
  await elsewhere.get(CONTACT);
  expect(await shows(elsewhere, at)).toBe(false);
  const other = await signedIn(t, 1, b);
  expect((await other.get(at)).status).toBe(200);
  expect(await shows(other, at)).toBe(false);
  await signedIn(t, 0, b);
  expect(await shows(b, at)).toBe(true);
  await t.db.run(sql`update refused_pages set until = ${t.clock.now()}`);
  expect(await shows(b, at)).toBe(false);
  expect((await b.get(at)).status).toBe(200);
});

test('an officer without a session is sent to sign in, whatever was kept for them', async () => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const revision = revisionIn((await clerk.get(url)).html);
  const asked = await clerk.post(url, { revision, reason: '' });
  expect(asked.status).toBe(422);
  const at = await keptAt(url);
  await t.db.run(sql`delete from sessions`);
  expect((await clerk.get(at)).location).toContain('/can-bo/dang-nhap');
});

test('a form with a password or a code is never kept: its page is the answer, as before', async () => {
  const b = await signedIn(t);
  for (const [url, fields] of [
    ['/tai-khoan/mat-khau', { password: 'Bi-Mat-1' }],
    ['/tra-cuu', { code: '', secret: 'BIMAT' }],
  ] as const) {
    await b.get(url);
    expect((await b.post(url, fields)).status, url).toBe(422);
    expect(await count(), url).toBe(0);
  }
});

test('who is not signed in is shown it too, in the language of the address, until somebody signs in', async () => {
  const b = t.browser();
  await b.get('/en/dang-ky');
  const asked = await b.post('/en/dang-ky', { fullName: 'Đỗ <Thị> Thử' });
  expect(asked.status).toBe(422);
  expect(asked.html).toContain('Đỗ &lt;Thị> Thử');
  expect(asked.html).toContain('<html lang="en"');
  const at = await keptAt('/en/dang-ky');
  expect((await b.get(at)).html).toBe(asked.html);
  await signedIn(t, 0, b);
  expect((await b.get(at)).html).not.toContain('Thử');
});

test('a script gets its answer at once', async () => {
  const b = await signedIn(t);
  await b.get(CONTACT);
  await b.post(CONTACT, { email: WRONG }, { accept: 'application/json' });
  expect(await count()).toBe(0);
});

test('of one browser and of all together no more is kept than their bounds; then the page is the answer', async () => {
  const b = await signedIn(t);
  await b.get(CONTACT);
  for (let n = 0; n < 21; n++) expect((await b.post(CONTACT, { email: WRONG })).status).toBe(422);
  expect(await count()).toBe(20);
  await t.db.run(sql`delete from refused_pages`);
  await t.db.run(sql`insert into refused_pages (id, browser_hash, path, status, content, until)
    values (${newId()}, ${Buffer.alloc(32)}, '/', 422, ${Buffer.alloc(64_000_000)}, ${t.clock.now()})`);
  expect((await b.post(CONTACT, { email: WRONG })).status).toBe(422);
  expect(await count()).toBe(1);
});

function revisionIn(html: string): string {
  return /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
}

async function keptAt(path: string): Promise<string> {
  const row = await t.db.one<{ id: string }>(
    sql`select id from refused_pages where path = ${path} order by id desc limit 1`,
  );
  return `${path}?giu=${row?.id}`;
}

async function count(): Promise<number> {
  return (await t.db.one<{ n: number }>(sql`select count(*)::int as n from refused_pages`))?.n ?? -1;
}
