import { expect, test } from 'vitest';
import { counterOf, ENTERED_AT_COUNTER, noteAtCounter } from './at-counter.ts';

test('what was entered at the counter says who came, why, and the rest of its note; nothing once that is erased', () => {
  const came = { broughtBy: ' NGUYỄN THỊ HOA ', why: 'Điện thoại hỏng,\n không vào được cổng' };
  const event = { detail: { ...ENTERED_AT_COUNTER }, note: noteAtCounter(came, 'Dòng một\nDòng hai') };
  expect(counterOf(event)).toEqual({
    broughtBy: 'NGUYỄN THỊ HOA',
    why: 'Điện thoại hỏng, không vào được cổng',
    note: 'Dòng một\nDòng hai',
  });
  expect(counterOf({ ...event, note: null })).toEqual({ broughtBy: '', why: '', note: '' });
});

test('what a person did themselves was brought by nobody, however many lines they wrote', () => {
  expect(counterOf({ detail: {}, note: 'Gia đình đã đổi ý\nvì chuyển nhà' })).toBeUndefined();
});
