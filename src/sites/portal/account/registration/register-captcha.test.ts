import { describe, expect, test } from 'vitest';
import { captchaOf } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { person } from '#testing/registering.ts';

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

describe('the captcha of registering', () => {
  test('a captcha is good for one answer, right or wrong, and for ten minutes', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const again = { ...person, captchaToken: token, captcha: CAPTCHA_ANSWER };
    expect((await b.post('/dang-ky', { ...again, captcha: 'SAI' })).status).toBe(422);
    expect((await b.post('/dang-ky', again)).html).toContain('id="captcha-error"');
    const late = captchaOf(await b.get('/dang-ky'));
    t.clock.advance(11 * 60_000);
    expect((await b.post('/dang-ky', { ...again, captchaToken: late })).html).toContain('id="captcha-error"');
    const fresh = captchaOf(await b.get('/dang-ky'));
    expect(
      (
        await b.post('/dang-ky', {
          ...again,
          captchaToken: fresh,
          captcha: ` ${CAPTCHA_ANSWER.toLowerCase()}`,
        })
      ).status,
    ).toBe(303);
    expect((await b.post('/dang-ky', { ...again, captchaToken: fresh })).status).toBe(422);
  });

  test('the captcha can be changed, also to a question, and the form loses no words', async () => {
    const first = await b.get('/dang-ky');
    expect(first.html).toContain('/ma-kiem-tra/hinh?the=');
    // after asking for it, the focus is at the question, not at the top of the page
    expect(first.html).toMatch(/value="question"[^>]* formaction="#captcha"/);
    const question = await b.post('/dang-ky', { ...person, captchaAction: 'question' });
    expect(question.status).toBe(200);
    expect(question.html).toContain('Một cộng hai bằng bao nhiêu?');
    expect(question.html).toContain('value="Nguyễn Văn Thử"');
    expect(question.html).not.toContain('govuk-error-summary');
    expect(captchaOf(question)).not.toBe(captchaOf(first));
    const wrong = await b.post('/dang-ky', {
      ...person,
      captchaActionNow: 'question',
      captchaToken: captchaOf(question),
      captcha: '9',
    });
    expect(wrong.html).toContain('Một cộng hai'); // still a question: who cannot see the picture is not sent back to it
  });

  test('the picture of a captcha is a PNG, and any other token has none', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const picture = await b.get(`/ma-kiem-tra/hinh?the=${token}`);
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.body.subarray(1, 4).toString()).toBe('PNG');
    expect((await b.get('/ma-kiem-tra/hinh?the=xyz')).status).toBe(404);
    const fresh = await b.get('/ma-kiem-tra/moi', { accept: 'application/json' });
    expect((await b.get(fresh.json().image)).headers['content-type']).toBe('image/png');
  });
});
