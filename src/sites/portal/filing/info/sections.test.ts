import { expect, test } from 'vitest';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields, PageAnswer } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import {
  begin,
  birthInfo,
  COPIES,
  formOf,
  openInfo,
  pagesOf,
  readyBirth,
  send,
  tellOfBirth,
} from '#testing/filing-steps.ts';

const HOUSEHOLD = '1.001612';
const PENSION = '1.014027';

let t: TestApp;
let b: Browser;
let draft: string;
filingDay(async (app, browser) => {
  t = app;
  b = browser;
});
const at = (section: string) => `${draft}/thong-tin/${section}`;
const page = (section: string) => b.get(at(section));
const press = async (section: string, action: string, more: Fields = {}) =>
  b.post(at(section), { ...formOf(await page(section)), ...more, _action: action });

/** The list of sections as it is read: title → state. */
function listed({ html }: PageAnswer): Record<string, string> {
  const list = html.split('class="mc-sections__list"')[1]?.split('</ol>')[0] ?? '';
  return Object.fromEntries(
    list
      .split('<li')
      .slice(1)
      .map((item) => item.replace(/^[^>]*>/, '').replace(/<[^>]+>/g, ''))
      .map((text) => text.split(': ') as [string, string]), // every item has both
  );
}

test('a long form is asked section by section, each with its state; a short one stays one page', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  const opened = await openInfo(b, draft);
  expect(opened.at).toBe(at('nguoi-nop'));
  expect(pagesOf(opened.firstPage, opened.at)).toEqual(
    ['nguoi-nop', 'requester', 'child', 'birth', 'mother', 'father'].map(at),
  );
  expect(listed(opened.firstPage)).toEqual({
    'Người nộp và nơi tiếp nhận': 'Đã điền đủ, đang mở',
    'Người yêu cầu đăng ký': 'Còn thiếu 1 mục',
    'Thông tin của trẻ': 'Chưa điền',
    'Nơi sinh và thời gian đăng ký': 'Chưa điền',
    'Thông tin người mẹ': 'Chưa điền',
    'Thông tin người cha; Bản sao giấy khai sinh': 'Chưa điền',
  });
  const child = await page('child');
  expect(child.html).toContain('<h1 class="govuk-heading-l">Thông tin của trẻ</h1>');
  expect(child.html).toMatch(/<title>Thông tin của trẻ/);
  expect(child.html).toContain('Tờ khai đăng ký khai sinh · Phần 3 trên 6');
  expect(child.html).not.toContain('name="motherDeclared"');
  draft = await begin(b, COPIES, { them: '1' });
  const short = await b.get(`${draft}/thong-tin`);
  expect(short.html).toContain('name="filingAgency"');
  expect(short.html).toContain('name="copyMaker"');
  expect(short.html).not.toContain('mc-sections');
});

test('“Tiếp tục” asks for what is missing on this section alone; the list and the way back save it as it is and lead where they say', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  const missing = await press('child', 'next', { childName: 'lê na' });
  expect(missing.status).toBe(422);
  expect(missing.html).toContain('Chọn giới tính');
  expect(missing.html).toMatch(/<a href="#f-childHomeTown">/);
  expect(missing.html).not.toContain('Chọn nơi tiếp nhận hồ sơ');
  const jumped = await press('child', 'to:father', { childHomeTown: 'Xã Tân Hòa' });
  expect(jumped.location).toBe(at('father'));
  expect(listed(await b.follow(jumped))['Thông tin của trẻ']).toBe('Còn thiếu 4 mục');
  const back = await press('father', 'back', { extractCopies: 'hai bản' });
  expect(back.location).toBe(at('mother'));
  expect(formOf(await page('child'))).toMatchObject({ childName: 'LÊ NA', childHomeTown: 'Xã Tân Hòa' });
  expect(listed(await b.follow(back))['Thông tin người cha; Bản sao giấy khai sinh']).toBe(
    'Có 2 mục cần sửa',
  );
  expect((await page('mot-phan-la')).status).toBe(404);
  expect((await b.post(at('mot-phan-la'), {})).status).toBe(404);
});

test('the last section leads to the first that is not complete, then to the papers', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft, { _action: 'save', childHomeTown: '' });
  const last = await press('father', 'next');
  expect(last.location).toBe(`${at('child')}?thieu=1`);
  expect((await b.follow(last)).html).toContain('Nhập quê quán');
  expect((await b.get(`${draft}/giay-to`)).location).toBe(`${draft}/thong-tin?thieu=1`);
  expect((await press('child', 'next', { childHomeTown: 'Xã Một' })).location).toBe(at('birth'));
  expect((await press('father', 'next')).location).toBe(`${draft}/giay-to`);
  expect((await b.get(`${draft}/thong-tin`)).location, 'all complete').toBe(at('father'));
});

test('an answer is changed from the review at its own section, which leads back to the review', async () => {
  draft = await readyBirth(t, b, BIRTH);
  const review = await b.get(`${draft}/xac-nhan`);
  for (const link of ['child?ve=xac-nhan#f-childName', 'nguoi-nop?ve=xac-nhan#f-filingAgency'])
    expect(review.html).toContain(`href="${at(link)}"`);
  const from = `${at('child')}?ve=xac-nhan`;
  const child = await b.get(from);
  expect(child.html).toContain('Lưu và về trang kiểm tra');
  expect(child.html).toContain(`action="${from}"`);
  const wrong = await b.post(from, { ...formOf(child), childName: '', _action: 'next' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Lưu và về trang kiểm tra');
  const changed = await b.post(from, { ...formOf(wrong), childName: 'lê mới', _action: 'next' });
  expect(changed.location).toBe(`${draft}/xac-nhan`);
  expect((await b.follow(changed)).html).toContain('LÊ MỚI');
  // what this makes incomplete elsewhere is asked there, and leads back too
  const mother = `${at('mother')}?ve=xac-nhan`;
  await b.post(mother, { ...formOf(await b.get(mother)), motherDeclared: '', _action: 'save' });
  const sentBack = await b.follow(await b.get(`${draft}/xac-nhan`));
  expect(sentBack.location).toBe(`${at('mother')}?thieu=1&ve=xac-nhan`);
});

test('the oath stands on the last page, and nothing is sent without it', async () => {
  draft = await readyBirth(t, b, BIRTH);
  for (const step of ['thong-tin/nguoi-nop', 'giay-to', 'le-phi'])
    expect((await b.get(`${draft}/${step}`)).html, step).not.toContain('filingDeclared');
  const review = await b.get(`${draft}/xac-nhan`);
  expect(review.html).toContain('chịu trách nhiệm trước pháp luật');
  for (const filingDeclared of ['', 'false']) {
    const refused = await b.follow(await send(b, draft, { filingDeclared }));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<a href="#filingDeclared">Đánh dấu vào ô cam đoan trước khi gửi hồ sơ');
  }
  expect((await send(b, draft)).location).toBe(`${draft}/thanh-cong`);
});

test('two tabs with two sections of one draft are no conflict, and neither takes the other’s words', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  const [child, birth] = [formOf(await page('child')), formOf(await page('birth'))];
  const json = { accept: 'application/json' };
  expect((await b.post(at('child'), { ...child, childName: 'lê một' }, json)).json().ok).toBe(true);
  expect((await b.post(at('birth'), { ...birth, birthFacility: 'Trạm y tế' }, json)).json().ok).toBe(true);
  expect(formOf(await page('child')).childName).toBe('LÊ MỘT');
  expect(formOf(await page('birth')).birthFacility).toBe('Trạm y tế');
  const behind = await b.post(at('child'), { ...child, childName: 'lê hai', _action: 'save' });
  expect(behind.status).toBe(409);
  expect(behind.html).toContain(`action="${at('child')}"`);
  expect(behind.html).toContain('Đã lưu: LÊ MỘT');
});

test('a section that other answers ask for is in the list while they do, and keeps its words when they do not', async () => {
  draft = await begin(b, HOUSEHOLD, { them: '1' });
  const sections = async () => Object.keys(listed(await page('owner')));
  expect(await sections()).not.toContain('Thành viên hộ gia đình');
  expect((await page('members')).location).toBe(`${draft}/thong-tin`);
  await press('owner', 'save', { ownerKind: 'ho-gia-dinh' });
  expect(await sections()).toContain('Thành viên hộ gia đình');
  await press('members', 'save', { 'members[0].name': 'LÊ THỊ HOA' });
  await press('owner', 'save', { ownerKind: 'ca-nhan' });
  expect(await sections()).not.toContain('Thành viên hộ gia đình');
  // saved from a page that was still open
  await b.post(at('members'), { 'members[0].name': 'LÊ THỊ HUỆ', revision: '', _action: 'save' });
  await press('owner', 'save', { ownerKind: 'ho-gia-dinh' });
  expect((await page('members')).html).toContain('LÊ THỊ H');
});

test('a field that an answer of another section asks for is shown or hidden by it, without script too', async () => {
  draft = await begin(b, PENSION, { them: '1' });
  const hidden = async (name: string) => {
    const { html } = await page('condition');
    const before = html.slice(0, html.indexOf(`name="${name}"`));
    const inside = before.slice(before.lastIndexOf('mc-e-form__when'));
    let depth = 0;
    const depths = [...inside.matchAll(/<(\/?)div/g)].map(([, end]) => {
      depth += end ? -1 : 1;
      return depth;
    });
    // of the box that is still open there
    return depths.every((each) => each >= 0) && /^[^>]* hidden/.test(inside);
  };
  await press('request', 'save', { requestKind: 'thoi' });
  expect([await hidden('stopReason'), await hidden('changeDetails')]).toEqual([false, true]);
  const stopping = await page('condition');
  expect(stopping.html).toContain('<h1 class="govuk-heading-l">Điều chỉnh hoặc thôi hưởng</h1>');
  await press('condition', 'save', { changeDetails: 'Đổi nơi nhận' });
  await press('request', 'save', { requestKind: 'dieu-chinh' });
  expect([await hidden('stopReason'), await hidden('changeDetails')]).toEqual([true, false]);
  expect(formOf(await page('condition')).changeDetails).toBe('Đổi nơi nhận');
});

test('a page that was drawn before there were sections still saves all that it says', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  const everything = { ...(await birthInfo(t)), filingFor: 'self', _action: 'save' };
  const { at: first, firstPage } = await openInfo(b, draft);
  const pages: Fields[] = [];
  for (const each of pagesOf(firstPage, first)) pages.push(formOf(await b.get(each)));
  // the mark of a page has a few letters for each of its fields
  const revision = pages.map((page) => page.revision).join('');
  const sent = await b.post(`${draft}/thong-tin`, Object.assign({}, ...pages, everything, { revision }));
  expect(sent.location).toBe(`${draft}/thong-tin?da-luu=1`);
  expect(formOf(await b.get(at('child'))).childName).toBe('LÊ GIA HÂN');
});
