import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
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

const CONTACT = '/tai-khoan/lien-he';
const STILL_KEPT = 'Nội dung vừa nhập vẫn còn';
const LOST = 'Nội dung vừa gửi chưa giữ lại được';

/** Somebody who has opened a form, and whose session ends with it open. */
async function leftOpen(nth = 0): Promise<Browser> {
  const b = await signedIn(t, nth);
  await b.get(CONTACT);
  await t.db.run(sql`delete from sessions`);
  return b;
}

const send = (b: Browser, address?: string) => b.post(CONTACT, { email: 'cua.toi@example.vn' }, {}, address);
const kept = async () =>
  (await t.db.one<{ n: number }>(sql`select count(*)::int as n from parked_forms`))?.n ?? -1;
const swell = (bytes: number) => t.db.run(sql`update parked_forms set content = ${Buffer.alloc(bytes)}`);

describe('what is kept has bounds', () => {
  beforeEach(() => t.db.run(sql`delete from parked_forms`));

  test('of one browser: 20 forms', async () => {
    const b = await leftOpen();
    for (let n = 0; n < 20; n++) expect((await send(b)).location).toContain('tiep-tuc');
    expect((await send(b)).location).toBe('/dang-nhap?khong-giu=1&tiep=%2Ftai-khoan%2Flien-he');
    expect(await kept()).toBe(20);
  });

  test('of one account: the same in another browser and another network, and none of the next account', async () => {
    await send(await leftOpen(), '203.0.113.7');
    await swell(2_000_000);
    expect((await send(await leftOpen(), '198.51.100.7')).location).toContain('khong-giu');
    expect((await send(await leftOpen(1), '203.0.113.7')).location).toContain('tiep-tuc');
  });

  test('of one network, however many addresses and accounts it has: and none of the next network', async () => {
    await send(await leftOpen(), '2001:db8:1:2::1');
    await t.db.run(sql`update parked_forms set writer = ${Buffer.alloc(16)}`);
    await swell(16_000_000);
    expect((await send(await leftOpen(1), '2001:db8:1:2:3::4')).location).toContain('khong-giu');
    expect((await send(await leftOpen(1), '2001:db8:1:3::1')).location).toContain('tiep-tuc');
  });

  test('of all together', async () => {
    await send(await leftOpen(), '203.0.113.7');
    await t.db.run(sql`update parked_forms set writer = ${Buffer.alloc(16)}`);
    await swell(64_000_000);
    expect((await send(await leftOpen(1), '198.51.100.7')).location).toContain('khong-giu');
  });

  test('and nothing of whoever has no account, also of one who says that they have one', async () => {
    const b = t.browser();
    const { html } = await b.get('/dang-nhap');
    expect((await send(b)).location).toContain('khong-giu');
    const own = Buffer.from(/name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '', 'base64url');
    const claimed = Buffer.concat([own, Buffer.alloc(16, 7)]).toString('base64url');
    const sent = await b.post(CONTACT, { _csrf: claimed, email: 'x' });
    expect(sent.location).toContain('khong-giu');
    expect(await kept()).toBe(0);
  });

  test('and no row has an address in it', async () => {
    await send(await leftOpen(), '203.0.113.7');
    const row = await t.db.one<{ text: string }>(sql`select parked_forms::text as text from parked_forms`);
    expect(row?.text).not.toContain('203.0.113');
    expect(row?.text).not.toContain(Buffer.from('203.0.113.7').toString('hex'));
  });
});

test.each([
  ['a citizen', '/dang-nhap', '/tiep-tuc/x', '/tiep-tuc', STILL_KEPT],
  ['a citizen in English', '/en/dang-nhap', '/en/tiep-tuc/x', '/thu-tuc', 'What you entered is still here'],
  ['an officer', '/can-bo/dang-nhap', '/can-bo/tiep-tuc/x', '/can-bo/ho-so/x', STILL_KEPT],
])(
  '%s is told on the sign-in page that the words are still there, and only then',
  async (_, page, kept, other, words) => {
    const told = async (tiep: string) =>
      (await t.browser().get(`${page}?tiep=${encodeURIComponent(tiep)}`)).html.includes(words);
    expect([await told(kept), await told(other)]).toEqual([true, false]);
  },
);

test('a HEAD is answered as the page would be, and what comes with it is no form', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await t.app.inject({ method: 'HEAD', url: CONTACT, headers, payload: 'email=x' });
  expect(answer.headers.location).toBe('/dang-nhap?tiep=%2Ftai-khoan%2Flien-he');
});

describe('what could not be kept', () => {
  test('is told on the sign-in page, also after a wrong password, with the way to the words', async () => {
    const b = await leftOpen();
    await swell(64_000_000);
    const page = await b.follow(await send(b));
    expect(page.html).toContain(LOST);
    expect(page.html).toMatch(/href="\/dang-nhap" target="_blank"/);
    expect(page.html).toContain('name="tiep" value="/tai-khoan/lien-he"');
    const wrong = await b.post('/dang-nhap', { 'khong-giu': '1', idNumber: '', password: 'Sai-1' });
    expect(wrong.html).toContain(LOST);
    expect((await b.get('/dang-nhap?tiep=/tai-khoan')).html).not.toContain(LOST);
    await t.db.run(sql`delete from parked_forms`);
  });

  test('is told at the desk too', async () => {
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const url = `/can-bo/ho-so/${await fileBirth(t.deps, await someCitizen(t.deps))}/tu-choi`;
    await clerk.get(url);
    await t.db.run(sql`delete from sessions`);
    const sent = await clerk.post(url, { _csrf: 'x', reason: 'Đã viết' });
    expect(sent.location).toBe(`/can-bo/dang-nhap?khong-giu=1&tiep=${encodeURIComponent(url)}`);
    expect((await clerk.get(sent.location)).html).toContain(LOST);
  });

  test('is also a form with files where none are taken', async () => {
    const b = await leftOpen();
    expect((await b.upload(CONTACT, {}, [])).location).toContain('khong-giu');
  });

  test('is also what comes while the disk is almost full', async () => {
    const b = await leftOpen();
    const { disk } = t.deps;
    t.deps.disk = { ...disk, isLow: async () => true };
    expect((await send(b)).location).toContain('khong-giu');
    t.deps.disk = disk;
  });

  test('is not what a script saves on its own: its page keeps the words', async () => {
    const b = await leftOpen();
    const before = await kept();
    const sent = await b.post(CONTACT, { email: 'x' }, { accept: 'application/json' });
    expect(sent.location).toBe('/dang-nhap');
    expect(await kept()).toBe(before);
  });
});

test('a citizen is led back the same way, and a form without our token is not parked', async () => {
  const b = await signedIn(t);
  await b.get('/tai-khoan');
  await t.db.run(sql`delete from sessions`);
  const before = await kept();
  const foreign = await t.browser().post('/nop-ho-so', { 'thu-tuc': '1.001193', _csrf: 'x' });
  expect(foreign.location).toMatch(/^\/dang-nhap\?khong-giu=1/);
  expect(await kept()).toBe(before);
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
    const b = await leftOpen();
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
    const b = await leftOpen();
    const { back, offered } = await offerOf(b, await b.post(CONTACT, typed));
    const away = /href="([^"]+)"[^>]*>Bỏ nội dung này/.exec(offered.html)?.[1] ?? '';
    const asked = await b.get(away);
    expect([asked.status, asked.html.includes(typed.detail)]).toEqual([200, true]);
    expect((await b.post(away)).location).toBe(back);
    const other = await signedIn(t, 1);
    expect((await other.post(away, { _action: 'discard' })).status).toBe(404);
    expect((await b.get(back)).status).toBe(200);
    expect((await b.post(away, { _action: 'discard' })).location).toBe(CONTACT);
    expect((await b.get(back)).status).toBe(404);
    expect((await b.get(filledAt(offered.html))).location).toBe(back);
  });

  test('is filled into no other page than its own, for nobody else, and in no other browser', async () => {
    const b = await leftOpen();
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
