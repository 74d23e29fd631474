import { fold, plainSigns } from './text.ts';

// Việt Nam is UTC+7 all the year since 1975: a fixed offset, no time-zone data, no dependence on the machine's zone.
export const VN_OFFSET_MS = 7 * 3600_000;
const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** The date in Asia/Ho_Chi_Minh of an instant, 'YYYY-MM-DD'. */
export function localDate(at: Date): string {
  return new Date(at.getTime() + VN_OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in Asia/Ho_Chi_Minh, 'HH:mm'. */
export function localTime(at: Date): string {
  return new Date(at.getTime() + VN_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a local date and time ('YYYY-MM-DD', 'HH:mm'). */
export function instantOf(date: string, time = '00:00'): Date {
  return new Date(`${date}T${time}:00+07:00`);
}

/** '27/11/2026' for an instant or a 'YYYY-MM-DD'. */
export function vnDate(d: Date | string): string {
  const s = typeof d === 'string' ? d : localDate(d);
  return `${s.slice(8, 10)}/${s.slice(5, 7)}/${s.slice(0, 4)}`;
}

/** '17:00 27/11/2026'. */
export function vnDateTime(at: Date): string {
  const iso = new Date(at.getTime() + VN_OFFSET_MS).toISOString();
  return `${iso.slice(11, 16)} ${vnDate(iso)}`;
}

/** 'Thứ Sáu, 27/11/2026'. */
export function vnLongDate(d: Date | string): string {
  const s = typeof d === 'string' ? d : localDate(d);
  return `${WEEKDAYS[new Date(`${s}T00:00:00Z`).getUTCDay()]}, ${vnDate(s)}`;
}

/** '17:00 Thứ Sáu, 27/11/2026'. */
export function vnLongDateTime(at: Date): string {
  return `${localTime(at)} ${vnLongDate(at)}`;
}

// 27/11/2026 with any mark or space between, or in words: 'ngày 27 tháng 11 năm 2026'
const DAY_FIRST = /^(\d{1,2})[-/., ]+(\d{1,2})[-/., ]+(\d{4})[.,]?$/;
// as browsers fill in a birthday and databases write it
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DIGITS_DAY_FIRST = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const DIGITS_YEAR_FIRST = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const WORDS_BETWEEN = /\b(?:ngay|thang|nam)\b/g;

/**
 * The one place that reads a date as people and browsers give it: '27/11/2026' (also 7/1/2026, 7-1-2026, 7.1.2026, in words, 27112026 as
 * a keypad of digits gives it, full-width digits) and 2026-11-27, to '2026-11-27'. Undefined when there is no such day.
 */
export function parseVnDate(text: string): string | undefined {
  const tidy = tidyDate(text);
  const dayFirst = DAY_FIRST.exec(tidy) ?? DIGITS_DAY_FIRST.exec(tidy);
  const yearFirst = YEAR_FIRST.exec(tidy) ?? DIGITS_YEAR_FIRST.exec(tidy);
  return (
    (dayFirst && dayOf(dayFirst[3], dayFirst[2], dayFirst[1])) ??
    (yearFirst && dayOf(yearFirst[1], yearFirst[2], yearFirst[3])) ??
    undefined
  );
}

const MONTH_FIRST = /^(\d{1,2})[-/., ](\d{4})[.,]?$/;
const MONTH_LAST = /^(\d{4})[-/.](\d{1,2})$/;
const DIGITS_MONTH_FIRST = /^(\d{2})((?:19|20)\d{2})$/;

/**
 * The same where a paper may have only a year, or a month and a year: also '1948' to '1948', '11/1948' and 'tháng 11 năm 1948' to '1948-11'.
 */
export function parseVnDateOrYear(text: string): string | undefined {
  const day = parseVnDate(text);
  if (day) return day;
  const tidy = tidyDate(text);
  const monthFirst = MONTH_FIRST.exec(tidy) ?? DIGITS_MONTH_FIRST.exec(tidy);
  const monthLast = MONTH_LAST.exec(tidy);
  const [year, month] = monthFirst ? [monthFirst[2], monthFirst[1]] : monthLast ? monthLast.slice(1) : [tidy];
  const iso = month === undefined ? `${year}` : `${year}-${month.padStart(2, '0')}`;
  return isDateOrYear(iso) ? iso : undefined;
}

/** A date as it was written, with plain signs, single marks and without the words between. */
export function tidyDate(text: string): string {
  return fold(plainSigns(text))
    .replace(WORDS_BETWEEN, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?([-/.,]) ?/g, '$1')
    .trim();
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** Whether a 'YYYY-MM-DD' names a day that exists. */
export function isDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const d = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(d.getTime()) && d.toISOString().slice(0, 10) === iso;
}

/** Whether a text is a 'YYYY-MM-DD' that exists, or a 'YYYY-MM' or 'YYYY'. */
export function isDateOrYear(iso: string): boolean {
  return isDate(iso) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(iso);
}

/** A date as far as it is known: '05/11/1948', '11/1948' or '1948'. */
export function vnDateOrYear(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** The day `n` days after (before, when negative) a 'YYYY-MM-DD'. */
export function addDays(iso: string, n: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
}
