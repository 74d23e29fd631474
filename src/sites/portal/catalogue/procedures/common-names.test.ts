import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

const OFFICIAL =
  'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam;';
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test.each([
  ['', 'Chứng thực bản sao từ bản chính', ''],
  ['/en', 'Certified copies of originals', ' lang="vi"'],
])(
  'what people call a procedure leads in a list and on its page, the official name stands below (%s)',
  async (language, common, lang) => {
    const list = (await t.browser().get(`${language}/thu-tuc?q=chung+thuc+ban+sao`)).html;
    const row = list.slice(list.indexOf('href="' + `${language}/thu-tuc/2.000815"`));
    expect(row.slice(0, row.indexOf('</a>'))).toContain(`>${common}`);
    expect(
      row.slice(row.indexOf('</a>')).startsWith(`</a><p class="mc-result-list__official"${lang}>${OFFICIAL}`),
    ).toBe(true);
    const page = (await t.browser().get(`${language}/thu-tuc/2.000815`)).html;
    expect(page).toContain(`<h1 class="govuk-heading-l">${common}</h1>`);
    expect(page.slice(page.indexOf('</h1>'), page.indexOf('</h1>') + 400)).toContain(OFFICIAL);
    expect(page).toContain(`<title>${common}`);
  },
);

test('an official name that people use too stands once', async () => {
  const { html } = await t.browser().get('/thu-tuc/3.000347');
  const [, below = ''] = html.split('<h1 class="govuk-heading-l">Đổi giấy phép lái xe</h1>');
  expect(below.startsWith('<div class="mc-stack">')).toBe(true);
});
