import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { CONTACT, parkedCount } from '#testing/left-open.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const WORDS = 'Số 1, đường Của Chủ';
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const whose = (html: string) =>
  /<body[^>]* data-whose(?:="([^"]*)")?/.exec(html)?.[1] ??
  (/<body[^>]* data-whose/.test(html) ? '' : undefined);
const accountOf = async (nth: number) => {
  const { accountId } = await someCitizen(t.deps, nth);
  return t.db.one(sql`select a::text as text from citizen_accounts a where id = ${accountId}`);
};

/** A page of the first citizen's, in a browser in which the second has signed in meanwhile. */
async function outlived(page: string): Promise<Browser> {
  const b = await signedIn(t);
  await b.get(page);
  return signedIn(t, 1, b);
}

test('a page says to its script whom it was made for: the same for each page of an account, and nothing of which account', async () => {
  const [b, other] = [await signedIn(t), await signedIn(t, 1)];
  const own = whose((await b.get('/ho-so-cua-toi')).html);
  expect(own).toMatch(/^[\w-]{16}$/);
  expect(whose((await b.get(CONTACT)).html)).toBe(own);
  expect(whose((await (await signedIn(t)).get('/thu-tuc')).html)).toBe(own);
  expect(whose((await other.get(CONTACT)).html)).not.toBe(own);
  expect(whose((await t.browser().get('/thu-tuc')).html)).toBe('');
  expect(whose((await t.browser().get('/dang-nhap')).html)).toBe('');
  // of an address that no row has, nobody looked who it is
  expect(whose((await b.get('/khong-co-trang-nay')).html)).toBeUndefined();
});

test('a form of a page that was made for another account is done in nobody’s name, and waits for who wrote it', async () => {
  const before = await accountOf(1);
  const b = await outlived(CONTACT);
  const sent = await b.post(CONTACT, { detail: WORDS, email: 'cua.chu@example.vn' });
  expect(sent.location).toMatch(/^\/tiep-tuc\/[0-9a-f-]{36}\?cua-nguoi-khac=1$/);
  expect(await accountOf(1)).toEqual(before);
  const page = await b.get(sent.location);
  expect([page.status, page.html.includes('Nội dung vừa gửi là của một tài khoản khác')]).toEqual([
    409,
    true,
  ]);
  expect(page.html).not.toContain(WORDS);
  const out = await b.post('/dang-xuat', { tiep: sent.location.split('?')[0] ?? '' });
  expect(out.location).toBe(
    `/dang-nhap?da-ra=1&tiep=${encodeURIComponent(sent.location.split('?')[0] ?? '')}`,
  );
  const offered = await (await signedIn(t, 0, b)).get(sent.location);
  expect([offered.status, offered.html.includes(WORDS)]).toEqual([200, true]);
});

test('what a script sends from it, and files, are refused in a sentence, before anything is read of a file', async () => {
  const b = await outlived(CONTACT);
  const before = await parkedCount(t);
  const saved = await b.post(CONTACT, { detail: WORDS }, { accept: 'application/json' });
  expect([saved.status, saved.json().code]).toEqual([409, 'form.anothers']);
  const file = { field: 'file:x', filename: 'a.pdf', body: await samplePdf() };
  const draft = '/nop-ho-so/01900000-0000-7000-8000-000000000000/giay-to/x';
  const uploaded = await b.upload(draft, {}, [file], { accept: 'application/json' });
  expect([uploaded.status, uploaded.json().code]).toEqual([409, 'form.anothers']);
  expect(await parkedCount(t)).toBe(before);
});

test('whoever sees such a page may still sign out from it, and look for things', async () => {
  const b = await outlived(CONTACT);
  expect((await b.post('/dang-xuat', {})).location).toBe('/dang-nhap?da-ra=1');
});

test('a form of one’s own, sent where one may not enter, is answered as if there were no such page, and is not kept', async () => {
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  await clerk.get('/can-bo');
  const before = await parkedCount(t);
  const sent = await clerk.post('/can-bo/quan-tri/an-ninh/da-xem', { note: WORDS });
  expect([sent.status, sent.location]).toEqual([404, '']);
  expect(await parkedCount(t)).toBe(before);
});

test('an officer’s form is not done in the name of the next officer either', async () => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  await clerk.get(url);
  const next = await signInOfficer(t, 'canbo.anphu2', clerk);
  const sent = await next.post(url, { reason: 'Lý do của người trước' });
  expect(sent.location).toMatch(/^\/can-bo\/tiep-tuc\/[0-9a-f-]{36}\?cua-nguoi-khac=1$/);
  const page = await next.get(sent.location);
  expect([page.status, page.html.includes('Lý do của người trước')]).toEqual([409, false]);
  const again = await signInOfficer(t, 'canbo.anphu1', next);
  expect((await again.get(sent.location)).html).toContain('Lý do của người trước');
});
