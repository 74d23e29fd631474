import { expect, test } from 'vitest';
import { captchaWords } from '#views/words/captcha.ts';
import { readAnswer } from './read-answer.ts';

test.each([
  ['bảy mươi hai', '72'],
  ['Bảy mươi tư.', '74'],
  ['hai mươi năm', '25'],
  ['hai mươi lăm', '25'],
  ['bay muoi mot', '71'],
  ['mười', '10'],
  ['７２', '72'],
  [' 72 ', '72'],
  ['bảy mươi hai con', 'bảy mươi hai con'],
])('the answer %j is %s', (typed, read) => {
  expect(readAnswer(typed, captchaWords.vi.spelled)).toBe(read);
});

test('in English too, and no two numbers are spoken alike', () => {
  expect(readAnswer('Seventy-two', captchaWords.en.spelled)).toBe('72');
  expect(readAnswer('seventy two', captchaWords.en.spelled)).toBe('72');
  for (const { spelled } of Object.values(captchaWords))
    for (let n = 0; n < 100; n++) expect(readAnswer(spelled(n), spelled)).toBe(String(n));
});
