import { tidyDate } from './time.ts';

const DAY_FIRST = /^(\d{1,2})[-/., ]+(\d{1,2})[-/., ]+(\d{4})[.,]?$/;
// without marks only eight digits say which of them are the day
const DIGITS_DAY_FIRST = /^(\d{2})(\d{2})((?:19|20)\d{2})[.,]?$/;
const DIGITS_YEAR_FIRST = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const SHORT_YEAR = /^(?:\d{1,2}[-/., ]+\d{1,2}[-/., ]+\d{1,3}|\d{6})[.,]?$/;
const MONTH_AND_YEAR = /^(?:(\d{1,2})[-/., ]\d{4}|\d{4}[-/.](\d{1,2}))[.,]?$/;
const YEAR = /^\d{4}[.,]?$/;

/** Why a text that `parseVnDate` does not take is no date. */
export function dateFault(text: string): DateFault {
  const tidy = tidyDate(text);
  if (SHORT_YEAR.test(tidy)) return { why: 'short-year' };
  const alone = MONTH_AND_YEAR.exec(tidy);
  if (alone) {
    const of = Number(alone[1] ?? alone[2]);
    return of < 1 || of > 12 ? { why: 'month-of-no-year', month: of } : { why: 'no-day-given' };
  }
  if (YEAR.test(tidy)) return { why: 'only-year' };
  const [, d, m, y] = DAY_FIRST.exec(tidy) ?? DIGITS_DAY_FIRST.exec(tidy) ?? [];
  const [, year = y, month = m, day = d] =
    d === undefined ? (YEAR_FIRST.exec(tidy) ?? DIGITS_YEAR_FIRST.exec(tidy) ?? []) : [];
  if (!day || !month || !year) return { why: 'unreadable' };
  if (Number(month) < 1 || Number(month) > 12) return { why: 'no-such-month', month: Number(month) };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { why: 'no-such-day', month: `${Number(month)}/${year}`, days };
}

export type DateFault =
  | { why: 'unreadable' | 'short-year' | 'no-day-given' | 'only-year' }
  | { why: 'no-such-month'; month: number }
  /** A month and a year alone, and a year has no such month. */
  | { why: 'month-of-no-year'; month: number }
  /** The month has `days` days. */
  | { why: 'no-such-day'; month: string; days: number };
