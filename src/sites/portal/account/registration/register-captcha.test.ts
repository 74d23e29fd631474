import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, test } from 'vitest';
import { captchaOf } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { person } from '#testing/registering.ts';

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

/** What the page's script posts after the work. */
async function workOf(response: PageAnswer): Promise<string> {
  const attribute = /data-captcha-work="([^"]*)"/.exec(response.html)?.[1] ?? '';
  const challenge = JSON.parse(attribute.replaceAll('&quot;', '"'));
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

describe('the captcha of registering', () => {
  test('a question is good for one answer, right or wrong, and for an hour', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const again = { ...person, captchaToken: token, captcha: CAPTCHA_ANSWER };
    const wrong = await b.post('/dang-ky', { ...again, captcha: 'SAI' });
    expect([wrong.status, wrong.html.includes('Câu trả lời chưa đúng')]).toEqual([422, true]);
    const english = { ...again, captchaToken: captchaOf(await b.get('/en/dang-ky')), captcha: 'SAI' };
    expect((await b.post('/en/dang-ky', english)).html).toContain('That was not the answer');
    expect((await b.post('/dang-ky', again)).html).toContain('id="captcha-error"');
    const late = captchaOf(await b.get('/dang-ky'));
    t.clock.advance(61 * 60_000);
    expect((await b.post('/dang-ky', { ...again, captchaToken: late })).html).toContain('id="captcha-error"');
    const fresh = captchaOf(await b.get('/dang-ky'));
    const answer = { ...again, captchaToken: fresh, captcha: ` ${CAPTCHA_ANSWER.toLowerCase()}` };
    expect((await b.post('/dang-ky', answer)).status).toBe(303);
    expect((await b.post('/dang-ky', { ...again, captchaToken: fresh })).status).toBe(422);
  });

  test('the question can be changed, and the form loses no words', async () => {
    const first = await b.get('/dang-ky');
    // after asking for it, the focus is at the question, not at the top of the page
    expect(first.html).toMatch(/value="another"[^>]* formaction="#captcha"/);
    const question = await b.post('/dang-ky', { ...person, captchaAction: 'another' });
    expect(question.status).toBe(200);
    expect(question.html).toContain('Một cộng hai bằng bao nhiêu?');
    expect(question.html).toContain('value="Nguyễn Văn Thử"');
    expect(question.html).not.toContain('govuk-error-summary');
    expect(captchaOf(question)).not.toBe(captchaOf(first));
  });

  test('the work that the script did is enough, without an answer, once', async () => {
    const work = await workOf(await b.get('/dang-ky'));
    expect((await b.post('/dang-ky', { ...person, captchaWork: work })).status).toBe(303);
    const again = await t.browser().post('/dang-ky', { ...person, captchaWork: work });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Kiểm tra tự động chưa được chấp nhận');
  });

  test('what is done for another network or another form is worth nothing', async () => {
    const work = await workOf(await b.get('/dang-ky', {}, '203.0.113.20'));
    const answered = async () => ({
      captchaToken: captchaOf(await b.get('/dang-ky', {}, '203.0.113.20')),
      captcha: CAPTCHA_ANSWER,
    });
    for (const done of [{ captchaWork: work }, await answered()]) {
      const elsewhere = await b.post('/dang-ky', { ...person, ...done }, {}, '203.0.113.21');
      expect([elsewhere.status, elsewhere.html.includes('id="captcha-error"')]).toEqual([422, true]);
      const { idNumber, phone } = person;
      const other = await b.post('/quen-mat-khau', { idNumber, phone, ...done }, {}, '203.0.113.20');
      expect([other.status, other.html.includes('id="captcha-error"')]).toEqual([422, true]);
    }
    const fresh = { ...person, ...(await answered()) };
    expect((await b.post('/dang-ky', fresh, {}, '203.0.113.20')).status).toBe(303);
    expect((await b.post('/dang-ky', { ...person, captchaWork: work }, {}, '203.0.113.20')).status).toBe(303);
  });

  test('costs more where somebody failed more often, up to a bound', async () => {
    const network = '203.0.113.30';
    const costs: number[] = [];
    for (let failures = 0; failures <= 40; failures++) {
      const page = await t.browser().get('/dang-ky', {}, network);
      const attribute = /data-captcha-work="([^"]*)"/.exec(page.html)?.[1] ?? '';
      costs.push(JSON.parse(attribute.replaceAll('&quot;', '"')).parameters.cost);
      const fields = { ...person, captchaToken: captchaOf(page), captcha: 'SAI' };
      await t.browser().post('/dang-ky', fields, {}, network);
    }
    expect(new Set(costs.slice(0, 5))).toEqual(new Set([10_000]));
    expect(new Set(costs.slice(5, 15))).toEqual(new Set([12_500]));
    expect(new Set(costs.slice(15))).toEqual(new Set([15_000]));
  });

  test('a program that answers the questions is stopped by their limit; the work still goes, and so does another network', async () => {
    const answer = async (network: string) => {
      const other = t.browser();
      const captchaToken = captchaOf(await other.get('/dang-ky', {}, network));
      const fields = { ...person, captchaToken, captcha: CAPTCHA_ANSWER, terms: '' }; // no code is sent
      return (await other.post('/dang-ky', fields, {}, network)).html;
    };
    for (let i = 0; i < 40; i++)
      expect(await answer('203.0.113.7')).not.toContain('quá nhiều câu trả lời từ mạng này');
    expect(await answer('203.0.113.7')).toContain('quá nhiều câu trả lời từ mạng này');
    expect(await answer('203.0.113.8')).not.toContain('quá nhiều câu trả lời từ mạng này');
    const page = await b.get('/dang-ky', {}, '203.0.113.7');
    const done = { ...person, captchaWork: await workOf(page) };
    expect((await b.post('/dang-ky', done, {}, '203.0.113.7')).status).toBe(303);
  });
});
