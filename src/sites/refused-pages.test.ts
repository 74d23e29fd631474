import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { DEMO_PASSWORD } from '../seed.ts';

const CONTACT = '/tai-khoan/lien-he';
const WRONG = 'không <phải> thư';
const [HERE, ELSEWHERE] = ['203.0.113.7', '198.51.100.7'];

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());
beforeEach(() => t.db.run(sql`delete from refused_pages`));

test('a refused form is shown again at an address of its own, with its words, and can be sent from there', async () => {
  const b = await signedIn(t);
  const revision = revisionIn((await b.get(CONTACT)).html);
  const answer = await b.post(CONTACT, { revision, email: WRONG });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('không &lt;phải>');
  expect(answer.headers['cache-control']).toBe('no-store');
  const again = await b.get(await keptAt(CONTACT));
  expect(again.html).toBe(answer.html);
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
  await other.post('/dang-xuat');
  expect((await other.get(at)).location).toContain('/dang-nhap');
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
  const answer = await clerk.post(url, { revision, reason: '' });
  expect(answer.status).toBe(422);
  const at = await keptAt(url);
  await t.db.run(sql`delete from sessions`);
  expect((await clerk.get(at)).location).toContain('/can-bo/dang-nhap');
});

test('a form with a password is gone back to like every other: the page is kept, and nothing of the password', async () => {
  const b = await signedIn(t);
  const url = '/tai-khoan/mat-khau';
  await b.get(url);
  const answer = await b.post(url, { password: 'Bi-Mat "1"', passwordAgain: 'Bi-Mat-2' });
  expect(answer.status).toBe(422);
  const again = await b.get(await keptAt(url));
  expect(again.html).toBe(answer.html);
  expect(again.html).not.toContain('Bi-Mat');
});

test('a page that shows a secret which was typed is never kept: it is the answer itself', async () => {
  const b = t.browser();
  const url = '/tra-cuu';
  await b.get(url);
  const answer = await b.post(url, { code: '', secret: 'BIMAT"2' });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('BIMAT&quot;2');
  expect(await count()).toBe(0);
});

test('a dossier that was looked up, and the key of an officer’s application, are in no page that is kept', async () => {
  const citizen = await someCitizen(t.deps);
  const code = await fileBirth(t.deps, citizen);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, code);
  const b = t.browser();
  await b.get('/tra-cuu');
  const found = await b.post('/tra-cuu', { code, secret: secretOf(t.deps.keys, dossier) });
  expect([found.status, found.html.includes(code)]).toEqual([200, true]);
  expect(await count()).toBe(0);

  const officer = t.browser();
  await officer.follow(
    await officer.post('/can-bo/dang-nhap', { username: 'canbo.tinh2', password: DEMO_PASSWORD }),
  );
  const wrong = await officer.post('/can-bo/dang-nhap/thiet-lap', { code: '12' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('id="code-error"');
  expect(await count()).toBe(0);
});

test('who is not signed in is shown it too, in the language of the address, until somebody signs in', async () => {
  const b = t.browser();
  await b.get('/en/dang-ky');
  const answer = await b.post('/en/dang-ky', { fullName: 'Đỗ <Thị> Thử' });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('Đỗ &lt;Thị> Thử');
  expect(answer.html).toContain('<html lang="en"');
  const at = await keptAt('/en/dang-ky');
  expect((await b.get(at)).html).toBe(answer.html);
  expect((await t.browser().get(at)).html).not.toContain('Thử');
  await signedIn(t, 0, b);
  expect((await b.get(at)).html).not.toContain('Thử');
});

test('a script gets its answer at once', async () => {
  const b = await signedIn(t);
  await b.get(CONTACT);
  await b.post(CONTACT, { email: WRONG }, { accept: 'application/json' });
  expect(await count()).toBe(0);
});

test('of one browser no more is kept than its share; then the page is the answer', async () => {
  const b = await signedIn(t);
  await b.get(CONTACT);
  for (let n = 0; n < 21; n++) expect((await b.post(CONTACT, { email: WRONG })).status).toBe(422);
  expect(await count()).toBe(20);
});

test('people without an account leave half of the room to those who have one; a network leaves the rest to others', async () => {
  const nobody = () => {
    const b = t.browser();
    return (address: string) => b.post('/dang-ky', { fullName: 'x' }, {}, address);
  };
  const someone = async () => {
    const b = await signedIn(t);
    await b.get(CONTACT);
    return (address: string) => b.post(CONTACT, { email: WRONG }, {}, address);
  };
  const keeps = async (send: (address: string) => Promise<unknown>, address: string) => {
    const before = await count();
    await send(address);
    return (await count()) > before;
  };
  expect(await keeps(nobody(), HERE)).toBe(true);
  await swell(8_000_000); // half of a network's
  expect(await keeps(nobody(), HERE)).toBe(false);
  expect(await keeps(nobody(), ELSEWHERE)).toBe(true);
  expect(await keeps(await someone(), HERE)).toBe(true);
  await t.db.run(sql`delete from refused_pages`);
  await nobody()(HERE);
  await swell(16_000_000);
  expect(await keeps(await someone(), HERE)).toBe(false);
  expect(await keeps(await someone(), ELSEWHERE)).toBe(true);
  await swell(32_000_000); // half of all
  expect(await keeps(nobody(), '192.0.2.1')).toBe(false);
  await t.db.run(sql`delete from refused_pages where writer is not null`);
  expect(await keeps(await someone(), '192.0.2.1')).toBe(true);
  await t.db.run(sql`delete from refused_pages where writer is not null`);
  await swell(64_000_000);
  expect(await keeps(await someone(), '192.0.2.1')).toBe(false);
});

test('what a page says that asked for something in between can be gone back to too', async () => {
  t.clock.advance(900_000); // another window of the row's limit
  const b = await signedIn(t);
  const { html } = await b.get(CONTACT);
  const fields = { revision: revisionIn(html), email: 'do.dang@example.vn', provinceCode: '99' };
  const answer = await b.post(CONTACT, { ...fields, _action: 'units' });
  expect(answer.status).toBe(200);
  expect((await b.get(await keptAt(CONTACT))).html).toBe(answer.html);
  expect(answer.html).toContain('do.dang@example.vn');
});

test('who is signed in and has to wait finds the words in the page that says so, to send them again; nobody else’s are read', async () => {
  t.clock.advance(900_000);
  const b = await signedIn(t);
  const revision = revisionIn((await b.get(CONTACT)).html);
  const fields = { revision, email: 'cho.doi@example.vn' };
  for (let n = 0; n < 30; n++) await b.post(CONTACT, { email: WRONG });
  const answer = await b.post(CONTACT, fields);
  expect(answer.status).toBe(429);
  expect(answer.html).toContain('name="email" value="cho.doi@example.vn"');
  expect(answer.html).toContain('Gửi lại nội dung đã nhập');
  expect((await b.post(CONTACT, { ...fields, _csrf: 'x' })).html).not.toContain('cho.doi');
  t.clock.advance(900_000);
  expect((await b.post(CONTACT, fields)).status).toBe(303);
  const stranger = t.browser();
  await stranger.get('/dang-ky');
  for (let n = 0; n < 60; n++) await stranger.post('/dang-ky', { fullName: 'x' }, {}, '192.0.2.9');
  const held = await stranger.post('/dang-ky', { fullName: 'Một người' }, {}, '192.0.2.9');
  expect([held.status, held.html.includes('Một người')]).toEqual([429, false]);
});

function swell(bytes: number): Promise<unknown> {
  return t.db.run(sql`update refused_pages set content = ${Buffer.alloc(bytes)} where writer is null`);
}

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
