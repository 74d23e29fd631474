import { expect, test } from 'vitest';
import { utf8 } from './utf8.ts';

test.each([
  ['no text', ''],
  ['plain letters', '<p>abc</p>'],
  ['Vietnamese, composed and not', `Đăng ký khai sinh ${'Tiếng Việt'.normalize('NFD')}`],
  ['signs of two units', '😀 𠀀'],
  ['half a sign', 'a\ud800b'],
  ['more than fits at once', 'đ'.repeat(1_200_000)],
])('%s has the bytes that it always has', (_, text) => {
  expect(utf8(text).equals(Buffer.from(text))).toBe(true);
});
