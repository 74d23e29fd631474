import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { CONTACT, leftOpen } from '#testing/left-open.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('what was typed', () => {
  beforeEach(async () => {
    await t.db.run(sql`delete from parked_forms`);
    t.clock.advance(900_000); // until the limit of the tests before is over
  });

  const offerOf = async (b: Browser, sent: { location: string }) => {
    const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
    return { back, offered: await (await signedIn(t, 0, b)).get(back) };
  };
  const filledAt = (html: string) =>
    (/href="([^"]+dien-lai=[^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
  const typed = { email: 'cua.toi@example.vn', detail: 'Số 7, đường Điền Lại' };

  test('of the contact data is shown, stands in its form again on top of what the account says now, and nothing is changed by it', async () => {
    const b = await leftOpen(t);
    const { offered } = await offerOf(b, await b.post(CONTACT, { ...typed, revision: '77' }));
    for (const words of [
      'Thay đổi thông tin liên hệ',
      'Chưa có gì được gửi hay được ghi',
      ...Object.values(typed),
    ])
      expect(offered.html).toContain(words);
    const before = await t.db.many(sql`select a::text as text from citizen_accounts a`);
    const page = await b.get(filledAt(offered.html));
    expect(Object.fromEntries(posted(page.html.split('<main')[1] ?? ''))).toMatchObject(typed);
    expect(page.html).not.toContain('name="revision" value="77"');
    expect(page.html).toContain('chưa được gửi. Ông/Bà xem lại rồi gửi');
    expect(await t.db.many(sql`select a::text as text from citizen_accounts a`)).toEqual(before);
  });

  test('of a telephone number stands in its box again', async () => {
    const b = await signedIn(t);
    await b.get('/tai-khoan/dien-thoai');
    await t.db.run(sql`delete from sessions`);
    const { offered } = await offerOf(b, await b.post('/tai-khoan/dien-thoai', { phone: '0912 000 777' }));
    expect((await b.get(filledAt(offered.html))).html).toContain('value="0912 000 777"');
  });

  test('of the reason of a withdrawal stands in its box again, the dossier is not withdrawn, and what has changed is said', async () => {
    const citizen = await someCitizen(t.deps);
    const code = await fileBirth(t.deps, citizen);
    const url = `/ho-so-cua-toi/${code}/rut`;
    const b = await signedIn(t);
    const { html } = await b.get(url);
    await t.db.run(sql`delete from sessions`);
    const fields = Object.fromEntries(posted(html.split('<main')[1] ?? ''));
    const { offered } = await offerOf(b, await b.post(url, { ...fields, reason: 'Tôi nộp nhầm' }));
    for (const words of ['Rút hồ sơ', code, 'Tôi nộp nhầm']) expect(offered.html).toContain(words);
    const moved = 'Hồ sơ đã thay đổi từ lúc';
    const asWritten = await b.get(filledAt(offered.html));
    expect([asWritten.html.includes('Tôi nộp nhầm'), asWritten.html.includes(moved)]).toEqual([true, false]);
    await (await anPhu(t.deps)).accept(code);
    const later = await b.get(filledAt(offered.html));
    expect([later.html.includes('Tôi nộp nhầm'), later.html.includes(moved)]).toEqual([true, true]);
  });

  test('of a step of filing goes back into it and is saved there; nothing goes on to the next step', async () => {
    const b = await signedIn(t);
    const begun = await b.post('/nop-ho-so?thu-tuc=1.001193', { 'thu-tuc': '1.001193', them: '1' });
    const info = `${begun.location}/child`;
    const fields = Object.fromEntries(posted((await b.get(info)).html.split('<main')[1] ?? ''));
    await t.db.run(sql`delete from sessions`);
    const sent = await b.post(info, { ...fields, childName: 'LÊ GIỮ LẠI', _action: 'next' });
    const { offered } = await offerOf(b, sent);
    const [, main = ''] = offered.html.split('<main');
    const again = Object.fromEntries(posted(main));
    expect(again).toMatchObject({ childName: 'LÊ GIỮ LẠI', _action: 'save' });
    const put = await b.post(info, again);
    expect(put.location).toContain('/thong-tin/child?da-luu=1');
    expect((await b.get(put.location)).html).toContain('value="LÊ GIỮ LẠI"');
  });

  test('is thrown away only by a second press, and by nobody else', async () => {
    const b = await leftOpen(t);
    const { back, offered } = await offerOf(b, await b.post(CONTACT, typed));
    const away = /href="([^"]+)"[^>]*>Bỏ nội dung này/.exec(offered.html)?.[1] ?? '';
    const answer = await b.get(away);
    expect([answer.status, answer.html.includes(typed.detail)]).toEqual([200, true]);
    expect((await b.post(away)).location).toBe(back);
    const other = await signedIn(t, 1);
    expect((await other.post(away, { _action: 'discard' })).status).toBe(404);
    expect((await b.get(back)).status).toBe(200);
    expect((await b.post(away, { _action: 'discard' })).location).toBe(CONTACT);
    expect((await b.get(back)).status).toBe(404);
    expect((await b.get(filledAt(offered.html))).location).toBe(back);
  });

  test('is filled into no other page than its own, for nobody else, and in no other browser', async () => {
    const b = await leftOpen(t);
    const { back, offered } = await offerOf(b, await b.post(CONTACT, typed));
    const filled = filledAt(offered.html);
    expect((await b.get(filled.replace(CONTACT, '/tai-khoan/dien-thoai'))).location).toBe(back);
    for (const other of [await signedIn(t, 1), await signedIn(t)]) {
      const page = await other.get(filled);
      expect([page.status, page.location]).toEqual([303, back]);
    }
    expect((await b.get(filled)).html).toContain(typed.detail);
  });
});
