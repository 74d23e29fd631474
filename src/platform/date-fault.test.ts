import { expect, test } from 'vitest';
import { dateFault } from './date-fault.ts';
import { parseVnDate } from './time.ts';

test.each([
  ['31.9.1990', { why: 'no-such-day', month: '9/1990', days: 30 }],
  ['31/9/1990', { why: 'no-such-day', month: '9/1990', days: 30 }],
  ['ngày 29 tháng 2 năm 2026', { why: 'no-such-day', month: '2/2026', days: 28 }],
  ['1990-02-30', { why: 'no-such-day', month: '2/1990', days: 28 }],
  ['31091990', { why: 'no-such-day', month: '9/1990', days: 30 }],
  ['19900931', { why: 'no-such-day', month: '9/1990', days: 30 }],
  ['0/5/1990', { why: 'no-such-day', month: '5/1990', days: 31 }],
  ['5/13/1990', { why: 'no-such-month', month: 13 }],
  ['1990-13-05', { why: 'no-such-month', month: 13 }],
  ['05/11/90', { why: 'short-year' }],
  ['05/11/199', { why: 'short-year' }],
  ['010220', { why: 'short-year' }],
  ['311390', { why: 'short-year' }],
  ['1022020', { why: 'unreadable' }],
  ['1990131', { why: 'unreadable' }],
  ['01020220', { why: 'unreadable' }],
  ['1/22020', { why: 'unreadable' }],
  ['11/1990', { why: 'no-day-given' }],
  ['1990-11', { why: 'no-day-given' }],
  ['13/1990', { why: 'month-of-no-year', month: 13 }],
  ['1990-00', { why: 'month-of-no-year', month: 0 }],
  ['1990', { why: 'only-year' }],
  ['hôm qua', { why: 'unreadable' }],
  ['05/11/1990 hay 06/11/1990', { why: 'unreadable' }],
  ['', { why: 'unreadable' }],
])('%j is no date, and why is known', (written, fault) => {
  expect(parseVnDate(written)).toBeUndefined();
  expect(dateFault(written)).toEqual(fault);
});
