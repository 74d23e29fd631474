import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser, Fields, PageAnswer } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const NOTHING_DONE = 'Chưa có gì được gửi hay được ghi';
const MOVED = 'Hồ sơ đã thay đổi từ lúc';

const statusOf = async (code: string) => (await t.own(code)).dossier.status;
const mainOf = ({ html }: PageAnswer) => html.split('<main')[1] ?? '';
const fieldsOf = (page: PageAnswer) => Object.fromEntries(posted(mainOf(page)));
const linkTo = (page: PageAnswer, text: string) =>
  (new RegExp(`href="([^"]+)"[^>]*>${text}`).exec(mainOf(page))?.[1] ?? '').replaceAll('&amp;', '&');

/** A page of a dossier that an officer has filled in, sent after their session had ended; they are signed in again. */
async function sentTooLate(who: string, url: string, typed: Fields) {
  const b = await signInOfficer(t, who);
  const fields = fieldsOf(await b.get(url));
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post(url, { ...fields, ...typed });
  const back = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  expect(back).toMatch(/^\/can-bo\/tiep-tuc\//);
  await signInOfficer(t, who, b);
  return { b, back, offered: await b.get(back) };
}

/** Opens the page that the first button leads to. */
const openAgain = (b: Browser, offered: PageAnswer) => b.get(linkTo(offered, 'Mở lại trang với'));

test.each<[string, string, Fields, string[], ('accept' | 'assign' | 'examine')[]]>([
  [
    'canbo.anphu1',
    'yeu-cau-bo-sung',
    { item: 'giay-chung-sinh', 'text-giay-chung-sinh': 'Chụp lại cho <rõ>', reason: 'Ảnh mờ' },
    ['Yêu cầu bổ sung', 'Giấy chứng sinh', 'Chụp lại cho &lt;rõ>', 'Lý do chung', 'Ảnh mờ'],
    [],
  ],
  [
    'canbo.anphu1',
    'tu-choi',
    { reason: 'Không thuộc thẩm quyền' },
    ['Từ chối tiếp nhận', 'Không thuộc thẩm quyền'],
    [],
  ],
  ['canbo.anphu1', 'tiep-nhan', { note: 'Nộp thêm bản sao' }, ['Tiếp nhận', 'Nộp thêm bản sao'], []],
  [
    'canbo.anphu2',
    'tham-dinh',
    { proposal: 'deny', opinion: 'Thiếu căn cứ' },
    ['Thẩm định và trình', 'Không đủ điều kiện, đề nghị từ chối', 'Thiếu căn cứ'],
    ['accept', 'assign'],
  ],
  [
    'lanhdao.anphu',
    'phe-duyet',
    { decision: 'send-back', note: 'Xem lại' },
    ['Phê duyệt', 'Trả lại chuyên viên để xử lý tiếp', 'Xem lại'],
    ['accept', 'assign', 'examine'],
  ],
])(
  '%s sends /%s after the session has ended: which dossier, which act and what was typed is shown, nothing is done, and its page is filled in again',
  async (who, page, typed, details, before) => {
    const code = await t.file();
    for (const verb of before) await t.desk[verb](code);
    const status = await statusOf(code);
    const url = `/can-bo/ho-so/${code}/${page}`;
    const { b, offered } = await sentTooLate(who, url, typed);
    const { procedureName } = (await t.own(code)).dossier;
    for (const words of [code, procedureName, t.citizen.name, NOTHING_DONE, ...details])
      expect(mainOf(offered), words).toContain(words);
    expect(mainOf(offered)).not.toContain(`action="${url}"`);
    const again = await openAgain(b, offered);
    expect([again.status, await statusOf(code)]).toEqual([200, status]);
    expect(fieldsOf(again)).toMatchObject(typed);
    expect(again.html).not.toContain(MOVED);
    // what cannot be undone is asked once more, and what is kept of it is still found then
    const answer = await b.post(url, fieldsOf(again));
    const done = answer.location ? answer : await b.post(url, { ...fieldsOf(answer), _action: 'confirmed' });
    expect(done.location).toContain('xong=');
  },
);

test('the release of a number that is sent after the session has ended is called so, with its reason and its tick by their names', async () => {
  const url = `/can-bo/xac-minh-tai-khoan/${t.citizen.accountId}/khong-tai-khoan-nao`;
  const { b, offered } = await sentTooLate('canbo.anphu1', url, {
    'ly-do': 'other-person',
    'doi-chieu': 'true',
  });
  for (const words of [
    'Bỏ số định danh khỏi các tài khoản',
    'Vì sao không tài khoản nào là của người này?',
    'Họ tên hoặc ngày sinh của các tài khoản khác với thẻ',
    'Tôi đã đối chiếu thẻ căn cước bản chính với người đến',
  ])
    expect(mainOf(offered), words).toContain(words);
  for (const never of ['Nội dung khác', 'other-person', '>true<'])
    expect(mainOf(offered), never).not.toContain(never);
  const work = mainOf(await b.get('/can-bo'));
  expect(work).toMatch(/Còn nội dung chưa gửi:\s*<a[^>]*>Bỏ số định danh khỏi các tài khoản</);
});

test('a dossier that has moved meanwhile is said to have, on the page and on the form, with who did what last; it is sent on top of what is so now', async () => {
  const code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  const url = `/can-bo/ho-so/${code}/tham-dinh`;
  const { b, offered } = await sentTooLate('canbo.anphu2', url, { proposal: 'grant', opinion: 'Đủ' });
  expect(offered.html).not.toContain(MOVED);
  await t.desk.examine(code);
  await t.desk.sendBack(code, 'Xem lại');
  const back = await b.get(linkTo(offered, 'Bỏ nội dung này').replace(/\/bo$/, ''));
  expect(mainOf(back)).toContain(MOVED);
  expect(mainOf(back)).toContain('Trả lại để xử lý tiếp');
  const again = await openAgain(b, back);
  expect(mainOf(again)).toContain(MOVED);
  expect(fieldsOf(again)['revision']).toBe(String((await t.own(code)).dossier.revision));
  expect((await b.post(url, fieldsOf(again))).location).toContain('xong=examine');
});

test('an act that is not open any more leads to the dossier instead, and the words stay to be copied', async () => {
  const code = await t.file();
  const { b, back, offered } = await sentTooLate('canbo.anphu1', `/can-bo/ho-so/${code}/tu-choi`, {
    reason: 'Lý do dài',
  });
  await t.desk.accept(code);
  const now = await b.get(back);
  for (const words of ['Việc này không còn làm được', 'Tiếp nhận hồ sơ', 'Lý do dài'])
    expect(mainOf(now)).toContain(words);
  expect(linkTo(now, 'Mở lại trang với')).toBe('');
  expect(linkTo(now, `Mở hồ sơ ${code}`)).toBe(`/can-bo/ho-so/${code}`);
  const late = await openAgain(b, offered);
  expect([late.status, mainOf(late).includes('Lý do dài')]).toEqual([409, true]);
});

test('it is thrown away by a second press alone, and the dossier is as it was', async () => {
  const code = await t.file();
  const { b, back, offered } = await sentTooLate('canbo.anphu1', `/can-bo/ho-so/${code}/tu-choi`, {
    reason: 'Bỏ',
  });
  const away = linkTo(offered, 'Bỏ nội dung này');
  expect((await b.get(away)).html).toContain('Bỏ nội dung đã nhập?');
  expect((await b.get(back)).status).toBe(200);
  expect((await b.post(away, { _action: 'discard' })).location).toBe(`/can-bo/ho-so/${code}`);
  expect([(await b.get(back)).status, await statusOf(code)]).toEqual([404, 'submitted']);
});

test('a refusal that waiting mends says which act it was, of which dossier, and shows what was typed beside the button that sends it again', async () => {
  const code = await t.file();
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const b = await signInOfficer(t, 'canbo.anphu1');
  await b.get(url);
  const { limiter } = t.deps;
  t.deps.limiter = { ...limiter, hit: async () => false, hitHere: limiter.hitHere.bind(limiter) };
  const late = await b.post(url, { revision: '1', reason: 'Lý do dài đã viết' });
  t.deps.limiter = limiter;
  expect(late.status).toBe(429);
  for (const words of [
    `Việc đang làm: Từ chối tiếp nhận, hồ sơ ${code}`,
    'Lý do từ chối',
    'Gửi lại nội dung đã nhập',
  ])
    expect(mainOf(late)).toContain(words);
  expect(mainOf(late)).toMatch(/<dd[^>]*>\s*<span class="mc-note">Lý do dài đã viết<\/span>/);
});

test('whoever has lost the right to the dossier is shown their own words and nothing of it', async () => {
  const code = await t.file();
  const { b, back } = await sentTooLate('canbo.anphu1', `/can-bo/ho-so/${code}/tu-choi`, {
    reason: 'Lý do dài',
  });
  await t.db.run(sql`update posts set valid_from = '2020-01-01', valid_to = '2020-01-02'
    where officer_id = ${t.desk.clerk.officerId}`);
  const now = await b.get(back);
  const { procedureName } = (await t.own(code)).dossier;
  expect([now.status, mainOf(now).includes('Lý do dài')]).toEqual([200, true]);
  for (const hidden of [code, t.citizen.name, procedureName]) expect(mainOf(now)).not.toContain(hidden);
});
