import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const at = async (when: string, url: string) => {
  t.clock.set(`${when}:00+07:00`);
  t.deps.pages.drop();
  const { html } = await t.browser().get(url);
  return [...html.matchAll(/class="mc-office-now"><strong class="[^"]*">([^<]*)<\/strong> ([^<]*)/g)].map(
    ([, state, rest]) => `${state} ${rest}`,
  );
};

test.each([
  ['2026-11-19T09:00', 'Đang mở cửa đến 11:30'],
  ['2026-11-19T11:30', 'Đã đóng cửa mở cửa lúc 13:30 hôm nay'],
  ['2026-11-19T23:59', 'Đã đóng cửa mở cửa lúc 07:00 ngày mai, thứ Sáu, 20/11/2026'],
  ['2026-11-20T00:00', 'Đã đóng cửa mở cửa lúc 07:00 hôm nay'],
  ['2026-11-28T09:00', 'Đã đóng cửa mở cửa lúc 07:00 thứ Hai, 30/11/2026'], // a Saturday
  ['2026-02-17T09:00', 'Đã đóng cửa mở cửa lúc 07:00 thứ Hai, 23/02/2026'], // the first day of Tết
  ['2026-08-22T09:00', 'Đang mở cửa đến 11:30'], // a Saturday on which a day off is made up
  ['2026-08-31T09:00', 'Đã đóng cửa mở cửa lúc 07:00 thứ Năm, 03/09/2026'], // that day off, before the National Day
])('at %s the page of an agency says: %s', async (when, sentence) => {
  expect(await at(when, '/co-quan/H99.21.01')).toEqual([sentence]);
});

test('an agency with hours of its own is open by these', async () => {
  expect(await at('2026-11-19T07:15', '/co-quan/H99.21.06')).toEqual([
    'Đã đóng cửa mở cửa lúc 07:30 hôm nay',
  ]);
  expect(await at('2026-11-19T13:15', '/co-quan/H99.21.06')).toEqual(['Đang mở cửa đến 17:00']);
});

test('the home page and the directory say it of every office that they show, in the language of the page', async () => {
  const home = await at('2026-11-19T13:15', '/');
  expect(home).toHaveLength(7);
  expect(new Set(home)).toEqual(
    new Set(['Đã đóng cửa mở cửa lúc 13:30 hôm nay', 'Đang mở cửa đến 17:00']), // the last is that of the island
  );
  expect(await at('2026-11-19T09:00', '/co-quan')).toHaveLength(23);
  const english = await at('2026-11-27T17:30', '/en/');
  expect(new Set(english)).toEqual(
    new Set([
      'Closed now opens on Monday 30 November 2026 at 07:00',
      'Closed now opens on Monday 30 November 2026 at 07:30',
    ]),
  );
});
