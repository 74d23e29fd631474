import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

/** The row of a procedure in the list at an address, without its markup. */
async function rowAt(url: string, code: string): Promise<string> {
  const html = (await t.app.inject(url)).body;
  const row = html.split('<li>').find((li) => li.includes(`/thu-tuc/${code}"`)) ?? '';
  return (
    row
      .split('</li>')[0]
      ?.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  );
}

test.each([
  ['the list', '/thu-tuc?q=1.001456'],
  ['a life event', '/su-kien/xuat-nhap-canh'],
])(
  'each row of %s says time, fee and whether one must come, as the procedure’s own page does',
  async (_where, url) => {
    const row = await rowAt(url, '1.001456');
    expect(row).toMatch(/Thời hạn: \d+ ngày làm việc/);
    expect(row).toMatch(/Phí, lệ phí: \S+/);
    expect(row).toContain('Không phải đến nơi tiếp nhận');
  },
);

test('of a procedure that the catalogue knows by name alone, neither is said', async () => {
  const row = await rowAt(`/thu-tuc?q=${encodeURIComponent('bhyt trẻ em')}`, '1.014137');
  expect(row).toContain('1.014137');
  expect(row).not.toMatch(/Thời hạn|lệ phí|phải đến/);
});

test('the rows speak English on the English list', async () => {
  expect(await rowAt('/en/thu-tuc?q=1.001456', '1.001456')).toMatch(/Time: \d+ working days? .*Fees: /);
});
