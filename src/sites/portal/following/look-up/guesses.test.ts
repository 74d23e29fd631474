import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { captchaOf } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { PageAnswer } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { vi as captchaWords } from '#views/words/captcha.vi.ts';
import { vi as w } from '../../words/look-up.vi.ts';

const SHARED = '203.0.113.7';
const OTHER = '203.0.113.8';
const MOST_OF_NETWORK = 100;

let t: TestApp;
let guessedAt: Filed;
let untouched: Filed;

beforeAll(async () => {
  t = await testApp();
  [guessedAt, untouched] = [await filed(), await filed()];
});
afterAll(() => t.close());

async function filed(): Promise<Filed> {
  const citizen = await someCitizen(t.deps);
  const code = await fileBirth(t.deps, citizen);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, code);
  return { code, secret: secretOf(t.deps.keys, dossier) };
}

const look = (code: string, secret: string, from = SHARED): Promise<PageAnswer> =>
  t.browser().get(`/tra-cuu?ma=${encodeURIComponent(code)}&khoa=${secret}`, {}, from);
const right = (d: Filed, from = SHARED) => look(d.code, d.secret, from);
const wrong = (code: string, from = SHARED) => look(code, 'AAAA-BBBB', from);
const asksForCaptcha = (page: PageAnswer) => page.html.includes('data-captcha-work');

test('twenty wrong secrets of a dossier hold up its number for that network, and no other number and nobody else', async () => {
  for (let i = 0; i < 20; i++) expect((await wrong(guessedAt.code)).status).toBe(422);
  expect((await right(guessedAt)).status).toBe(429);
  expect((await right(guessedAt, OTHER)).status).toBe(200);
  expect((await right(untouched)).status).toBe(200);
  const mistyped = await wrong(untouched.code);
  expect(mistyped.status).toBe(422);
  expect(asksForCaptcha(mistyped)).toBe(false);
  expect((await right(untouched)).status).toBe(200);
  // however the number is written
  expect((await right({ ...guessedAt, code: ` ${guessedAt.code.toLowerCase()}` })).status).toBe(429);
});

test('a hundred wrong ones of a network ask for a captcha, and the right secret of what nobody guessed at needs none', async () => {
  t.clock.advance(3_600_000);
  await wrong(guessedAt.code);
  for (let i = 1; i < MOST_OF_NETWORK; i++)
    expect(asksForCaptcha(await wrong(`H99.21.01-251119-${5000 + i}`)), `guess ${i}`).toBe(
      i === MOST_OF_NETWORK - 1,
    );
  expect((await right(untouched)).status).toBe(200);
  expect(asksForCaptcha(await t.browser().get('/tra-cuu', {}, OTHER))).toBe(false);
  expect((await right(guessedAt, OTHER)).status).toBe(200);

  const b = t.browser();
  const captchaPage = await b.get(`/tra-cuu?ma=${guessedAt.code}&khoa=${guessedAt.secret}`, {}, SHARED);
  expect(captchaPage.status).toBe(422);
  expect(captchaPage.html).toContain(w.checkedFirst);
  expect(captchaPage.html).not.toContain(w.stepsPanel);
  const entered = { code: guessedAt.code, secret: guessedAt.secret };
  const answered = { ...entered, captchaToken: captchaOf(captchaPage), captcha: CAPTCHA_ANSWER };
  const unanswered = await b.post(
    '/tra-cuu',
    { ...entered, captchaToken: captchaOf(captchaPage) },
    {},
    SHARED,
  );
  expect(unanswered.html).toContain(captchaWords.missing);
  const another = await b.post('/tra-cuu', { ...entered, captchaAction: 'another' }, {}, SHARED);
  expect([another.status, asksForCaptcha(another)]).toEqual([200, true]);
  const found = await b.post('/tra-cuu', answered, {}, SHARED);
  expect(found.status).toBe(200);
  expect(found.html).toContain(w.stepsPanel);
  await b.get('/tra-cuu', {}, SHARED);
  const again = await b.post('/tra-cuu', answered, {}, SHARED);
  expect(again.status, 'an answer counts once').toBe(422);
  expect(again.html).not.toContain(w.stepsPanel);
});

test('at that ceiling one wrong secret of a number is looked at without a captcha, and what is no number never', async () => {
  expect((await wrong(untouched.code)).html).toContain(w.notFound);
  const second = await right(untouched);
  expect(second.status).toBe(422);
  expect(second.html).toContain(w.checkedFirst);
  expect((await wrong('x')).html).toContain(w.checkedFirst);
  const b = t.browser();
  const captchaPage = await b.get('/en/tra-cuu', {}, SHARED);
  const captcha = { captchaToken: captchaOf(captchaPage), captcha: CAPTCHA_ANSWER };
  const stillWrong = await b.post(
    '/en/tra-cuu',
    { code: untouched.code, secret: 'AAAA-BBBB', ...captcha },
    {},
    SHARED,
  );
  expect(stillWrong.status).toBe(422);
  expect(stillWrong.html).not.toContain('id="captcha-error"');
  t.clock.advance(601_000);
  expect((await right(untouched)).status).toBe(200);
  expect(asksForCaptcha(await t.browser().get('/tra-cuu', {}, SHARED))).toBe(false);
});

test.each([
  ['spaces before it', (code: string) => ' '.repeat(600) + code],
  ['lines and wide spaces before it', (code: string) => '\n\u3000'.repeat(400) + code],
  ['hidden signs before it', (code: string) => '\u200b'.repeat(600) + code],
  ['spaces within it', (code: string) => code.replace('-', `${' '.repeat(600)}-`)],
])(
  'a number with %s is looked up and counted as the same number, or is not looked up',
  async (_what, written) => {
    t.clock.advance(3_600_000);
    const b = t.browser();
    await b.get('/tra-cuu', {}, SHARED);
    const { code, secret } = untouched;
    const post = async (fields: Record<string, string>) =>
      (await b.post('/tra-cuu', fields, {}, SHARED)).status;
    const idNumber = '099085000232';
    for (let i = 0; i < 20; i++) expect(await post({ code, secret, idNumber })).toBe(422);
    expect(await post({ code, secret })).toBe(429);
    expect(await post({ code: written(code), secret })).not.toBe(200);
    expect(await post({ code: written(code), secret, idNumber: '099194000121' })).not.toBe(200);
  },
);

test('six hundred spaces before a number do no harm to whoever has its secret', async () => {
  t.clock.advance(3_600_000);
  const b = t.browser();
  await b.get('/tra-cuu');
  const { code, secret } = untouched;
  expect((await b.post('/tra-cuu', { code: ' '.repeat(600) + code, secret })).status).toBe(200);
  for (let i = 0; i < 20; i++)
    await b.post('/tra-cuu', { code: ' '.repeat(600) + code, secret: 'AAAA-BBBB' });
  expect((await b.post('/tra-cuu', { code, secret })).status).toBe(429);
});

interface Filed {
  code: string;
  secret: string;
}
