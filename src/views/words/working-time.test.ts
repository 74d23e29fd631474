import { expect, test } from 'vitest';
import { datesWords } from './dates.ts';

test('working time is told in hours and minutes, never in parts of an hour', () => {
  expect(datesWords.vi.workingTime('8', 0)).toBe('8 giờ làm việc');
  expect(datesWords.vi.workingTime('40', 59)).toBe('40 giờ 59 phút làm việc');
  expect(datesWords.en.workingTime('40', 59)).toBe('40 working hours and 59 minutes');
});
