import { expect, test } from 'vitest';
import { mustGiveReason } from './reason.ts';

test.each(['', '  \n', '...', '–', '\ufe0f', '?!'])('%j is no reason', (reason) => {
  expect(() => mustGiveReason(reason)).toThrow('reason.missing');
});

test.each(['Thiếu giấy chứng sinh', 'Điều 17', 'ở', '766'])('%j is one', (reason) => {
  expect(() => mustGiveReason(reason)).not.toThrow();
});
