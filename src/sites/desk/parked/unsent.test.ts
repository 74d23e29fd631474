import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const UNSENT = 'Còn nội dung chưa gửi';
const WHO = 'canbo.anphu1';

const mainOf = ({ html }: PageAnswer) => html.split('<main')[1] ?? '';
const lineOn = (page: PageAnswer) =>
  new RegExp(`${UNSENT}:\\s*<a[^>]*href="([^"]+)"[^>]*>([^<]+)</a>(, giữ đến \\d\\d:\\d\\d)`).exec(
    mainOf(page),
  );

/** A refusal sent after the officer had signed out in another tab; nothing but the browser is left of the page. */
async function leftBehind(code: string, b: Browser): Promise<string> {
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const fields = Object.fromEntries(posted(mainOf(await b.get(url))));
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post(url, { ...fields, reason: 'Không thuộc thẩm quyền' });
  return decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
}

test('what an officer sent after the end of the session is led to from the first page, its dossier and its form, whichever tab they sign in from', async () => {
  const [code, other] = [await t.file(), await t.file()];
  const b = await signInOfficer(t, WHO);
  const at = await leftBehind(code, b);
  await signInOfficer(t, WHO, b);
  const about = `Từ chối tiếp nhận, ${code}`;
  for (const page of ['/can-bo', `/can-bo/ho-so/${code}`, `/can-bo/ho-so/${code}/tu-choi`]) {
    const line = lineOn(await b.get(page));
    expect([line?.[1], line?.[2]], page).toEqual([at, about]);
  }
  expect((await b.get(at)).html).toContain('Không thuộc thẩm quyền');
  for (const page of [`/can-bo/ho-so/${other}`, `/can-bo/ho-so/${other}/tu-choi`])
    expect((await b.get(page)).html, page).not.toContain(UNSENT);
  t.clock.advance(3600_000);
  expect((await (await signInOfficer(t, WHO, b)).get('/can-bo')).html).not.toContain(UNSENT);
});

test('nobody else in that browser is told of it, nor the same officer in another', async () => {
  const code = await t.file();
  const b = await signInOfficer(t, WHO);
  await leftBehind(code, b);
  const another = await (await signInOfficer(t, 'canbo.anphu2', b)).get('/can-bo');
  expect([another.status, another.html.includes(UNSENT)]).toEqual([200, false]);
  const elsewhere = await signInOfficer(t, WHO);
  await elsewhere.get('/can-bo');
  elsewhere.setCookie('mc_con', '1');
  expect((await elsewhere.get('/can-bo')).html).not.toContain(UNSENT);
});

test('of a dossier that they may not see any more its number is not told', async () => {
  const code = await t.file();
  const b = await signInOfficer(t, WHO);
  const at = await leftBehind(code, b);
  await signInOfficer(t, WHO, b);
  const { valid_to: until } = (await t.db.one<{ valid_to: string | null }>(
    sql`select valid_to::text from posts where officer_id = ${t.desk.clerk.officerId}`,
  )) ?? { valid_to: null };
  const { valid_from: from } = (await t.db.one<{ valid_from: string }>(
    sql`select valid_from::text from posts where officer_id = ${t.desk.clerk.officerId}`,
  )) ?? { valid_from: '' };
  await t.db.run(sql`update posts set valid_from = '2020-01-01', valid_to = '2020-01-02'
    where officer_id = ${t.desk.clerk.officerId}`);
  const line = lineOn(await b.get('/can-bo'));
  await t.db.run(sql`update posts set valid_from = ${from}::date, valid_to = ${until}::date
    where officer_id = ${t.desk.clerk.officerId}`);
  expect([line?.[1], line?.[2]]).toEqual([at, 'Từ chối tiếp nhận']);
});

test('a form that was filled in again and sent is unsent no more: going back says that it is done, and shows nothing as not recorded', async () => {
  const code = await t.file();
  const b = await signInOfficer(t, WHO);
  const at = await leftBehind(code, b);
  await signInOfficer(t, WHO, b);
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const again = `${url}?dien-lai=${at.split('/').at(-1)}`;
  const fields = Object.fromEntries(posted(mainOf(await b.get(again))));
  const refused = await b.post(url, { ...fields, reason: '' });
  expect([refused.status, mainOf(await b.get(again)).includes('Không thuộc thẩm quyền')]).toEqual([
    422,
    true,
  ]);
  const confirmation = Object.fromEntries(posted(mainOf(await b.post(url, fields))));
  expect((await b.post(url, { ...confirmation, _action: 'confirmed' })).location).toContain('xong=refuse');
  for (const page of [again, url]) {
    const back = await b.get(page);
    expect(back.status, page).toBe(409);
    expect(mainOf(back), page).toContain('Việc này đã được thực hiện');
    expect(mainOf(back), page).toMatch(/Ông\/Bà đã thực hiện “[^”]+” lúc \d\d:\d\d/);
    for (const never of ['Chưa thực hiện được', 'chưa được ghi', 'Không thuộc thẩm quyền'])
      expect(mainOf(back), page).not.toContain(never);
  }
  expect((await b.get('/can-bo')).html).not.toContain(UNSENT);
  expect((await b.get(at)).status).toBe(404);
});

test('a page with the words of one kept form in it leads to the others of its dossier, and not to itself', async () => {
  const code = await t.file();
  const b = await signInOfficer(t, WHO);
  const at = await leftBehind(code, b);
  await signInOfficer(t, WHO, b);
  const other = await leftBehind(code, b);
  await signInOfficer(t, WHO, b);
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const leads = async (page: string) => {
    const main = mainOf(await b.get(page));
    return [at, other].filter((kept) => main.includes(`href="${kept}"`));
  };
  expect(await leads(url)).toEqual([at, other]);
  expect(await leads(`${url}?dien-lai=${at.split('/').at(-1)}`)).toEqual([other]);
});

test('a form of another dossier throws nothing away that was kept of this one', async () => {
  const [code, other] = [await t.file(), await t.file()];
  const b = await signInOfficer(t, WHO);
  const at = await leftBehind(code, b);
  await signInOfficer(t, WHO, b);
  const url = `/can-bo/ho-so/${other}/tu-choi`;
  const fields = Object.fromEntries(posted(mainOf(await b.get(url))));
  const sent = { ...fields, reason: 'Khác', _action: 'confirmed', '_dien-lai': at.split('/').at(-1) ?? '' };
  expect((await b.post(url, sent)).location).toContain('xong=refuse');
  expect((await b.get(at)).status).toBe(200); // written for another dossier
});
