import { expect, test } from 'vitest';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { filingDay } from '#testing/filing-day.ts';
import { begin, PASSPORT, tellOfPassport } from '#testing/filing-steps.ts';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

test.each([
  ['abroad', { birthPlace: 'nn' }, { birthCountry: 'Cộng hòa Séc' }],
  ['in a place that is no unit any more', { birthPlace: 'khac' }, { birthPlaceWritten: 'tỉnh Hà Sơn Bình' }],
])(
  'somebody born %s says where in their own words, and is held up without them',
  async (_, chosen, words) => {
    const draft = await begin(b, PASSPORT, { them: '1' });
    expect((await b.get(`${draft}/thong-tin/person`)).html).toContain('chọn một trong hai dòng cuối');
    const silent = await tellOfPassport(t, b, draft, chosen);
    expect(silent.status === 422 || silent.location.includes('thieu')).toBe(true);
    const told = await tellOfPassport(t, b, draft, { ...chosen, ...words });
    expect(told.location).toBe(`${draft}/giay-to`);
  },
);
