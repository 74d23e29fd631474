import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const get = (url: string) => t.browser().get(url);
const PAGE = '/khieu-nai';

test.each([
  ['/', ''],
  ['/huong-dan', ''],
  ['/en/huong-dan', '/en'],
  ['/khong-co-trang-nay', ''],
])('%s leads to the page of complaints', async (from, language) => {
  expect((await get(from)).html).toContain(`href="${language}${PAGE}"`);
});

test.each([
  'khiếu nại',
  'khieu nai',
  'phản ánh cán bộ',
  'góp ý',
  'kiến nghị',
  'tố cáo',
  'complaint',
  'feedback',
])('who searches for “%s” is led there, above what was found', async (q) => {
  const { html } = await get(`/thu-tuc?q=${encodeURIComponent(q)}`);
  const [before = ''] = html.split('mc-result-list__title');
  expect(before.split('<main')[1]).toContain(`href="${PAGE}"`);
});

test('who searches for anything else is not', async () => {
  for (const q of ['khai sinh', 'tố tụng', 'cao đẳng']) {
    const { html } = await get(`/thu-tuc?q=${encodeURIComponent(q)}`);
    expect(html.split('<footer')[0], q).not.toContain(`href="${PAGE}"`);
  }
});

// Luật Khiếu nại 02/2011/QH13 Đ7, Đ9, Đ27, Đ28, Đ33; QĐ 766/QĐ-TTg
test('the page says to whom, within what time and how, what cannot be done here, and no form that is not there', async () => {
  const { html } = await get(PAGE);
  for (const text of [
    'chưa nhận đơn qua mạng',
    '90 ngày',
    'thụ lý trong 10 ngày, giải quyết trong 30 ngày',
    'lần hai',
    '15 ngày làm việc',
    'Tố cáo',
    'href="/co-quan"',
    'href="https://dichvucong.gov.vn"',
    'href="tel:02983000101"',
  ])
    expect(html).toContain(text);
  expect(html.split('<main')[1]?.split('</main>')[0]).not.toContain('<form');
});
