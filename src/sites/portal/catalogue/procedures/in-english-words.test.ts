import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const codesFound = async (q: string, at = '/en') => {
  const { html } = await t.browser().get(`${at}/thu-tuc?q=${encodeURIComponent(q)}`);
  return [...new Set([...html.matchAll(/\/thu-tuc\/(\d\.\d{6})"/g)].map((m) => m[1]))];
};

test.each([
  ['birth', '1.001193'],
  ['birth certificate', '1.001193'],
  ['how do I register the birth of my child', '1.001193'],
  ['lost birth certificate', '2.000635'],
  ['marriage', '1.000894'],
  ['get married', '1.000894'],
  ['marry a foreigner', '2.000806'],
  ['single status', '1.004873'],
  ['passport', '1.001456'],
  ['How much does a new passport cost?', '1.001456'],
  ['passport renewal', '1.001456'],
  ['construction permit', '1.013225'],
  ['building permit', '1.013225'],
  ['I want to build a house', '1.013225'],
  ['driving licence', '3.000347'],
  ["driver's license", '3.000347'],
  ['lost driving licence', '3.000348'],
  ['foreign driving licence', '3.000351'],
  ['criminal record', '3.000333'],
  ['police check for a job', '3.000333'],
  ['certified copies', '2.000815'],
  ['where can I get a certified copy', '2.000815'],
  ['permanent residence', '1.004222'],
  ['temporary residence', '1.004194'],
  ['start a business', '1.001612'],
  ['open a shop', '1.001612'],
  ['close a business', '1.001266'],
  ['private school', '1.012944'],
  ['old age pension', '1.014027'],
  ['death', '1.000656'],
  ['identity card', '1.014061'],
  ['lost id card', '1.014064'],
  ['health insurance', '1.014137'],
  ['unemployment benefit', '1.014748'],
  ['adoption', '2.001263'],
  ['vehicle registration', '1.013079'],
])('“%s” asked in English has %s among the first three', async (asked, code) => {
  expect((await codesFound(asked)).slice(0, 3)).toContain(code);
});

test('English words are understood on a Vietnamese page too, and Vietnamese ones without marks on an English page', async () => {
  expect((await codesFound('birth certificate', '')).slice(0, 3)).toContain('1.001193');
  for (const at of ['', '/en'])
    for (const [asked, code] of [
      ['the can cuoc', '1.014061'],
      ['ket hon', '1.000894'],
    ] as const)
      expect((await codesFound(asked, at)).slice(0, 4), `${at} ${asked}`).toContain(code);
});

test.each([
  ['birth cert', '1.001193'],
  ['how do I register the birth of my chi', '1.001193'],
  ['where can I get a certified copy', '2.000815'],
  ['How much does a new passp', '1.001456'],
])('“%s” typed in English suggests %s among the first three', async (typed, code) => {
  const { items } = (
    await t.app.inject({ url: '/api/v1/procedures', query: { q: typed, limit: '8', lang: 'en' } })
  ).json();
  expect(items.slice(0, 3).map((item: { code: string }) => item.code)).toContain(code);
});
