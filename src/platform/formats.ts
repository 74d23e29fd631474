import type { Language } from './language.ts';
import { vnd } from './money.ts';
import {
  isDate,
  localDate,
  localTime,
  vnDate,
  vnDateOrYear,
  vnDateTime,
  vnLongDate,
  vnLongDateTime,
} from './time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const vnNumber = new Intl.NumberFormat('vi-VN');
const enNumber = new Intl.NumberFormat('en-GB');

/** How dates, times, numbers and money are written, by language. Every instant is shown in Việt Nam's time. */
export const formats: Readonly<Record<Language, Formats>> = {
  vi: {
    date: vnDate,
    dateOrYear: vnDateOrYear,
    dateTime: vnDateTime,
    longDate: vnLongDate,
    longDateTime: vnLongDateTime,
    month: (iso) => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`,
    shortMonth: (iso) => `T${Number(iso.slice(5, 7))}`,
    number: (n) => vnNumber.format(n),
    money: vnd,
    timeOfDay: (time) => `${Number(time.slice(0, 2))} giờ${time.endsWith(':00') ? '' : ` ${time.slice(3)}`}`,
  },
  en: {
    date: enDate,
    dateOrYear: (iso) => (isDate(iso) ? enDate(iso) : `${enMonth(iso)} ${iso.slice(0, 4)}`.trim()),
    dateTime: (at) => `${enDate(at)}, ${localTime(at)}`,
    longDate: enLongDate,
    longDateTime: (at) => `${enLongDate(at)}, ${localTime(at)}`,
    month: (iso) => `${enMonth(iso)} ${iso.slice(0, 4)}`,
    shortMonth: (iso) => enMonth(iso).slice(0, 3),
    number: (n) => enNumber.format(n),
    money: (amount) => `${enNumber.format(Math.trunc(amount))} VND`,
    timeOfDay: (time) => time,
  },
};

function enDate(d: Date | string): string {
  const iso = isoDate(d);
  return `${Number(iso.slice(8))} ${enMonth(iso)} ${iso.slice(0, 4)}`;
}

function enMonth(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
}

function enLongDate(d: Date | string): string {
  return `${WEEKDAYS[new Date(`${isoDate(d)}T00:00:00Z`).getUTCDay()]} ${enDate(d)}`;
}

function isoDate(d: Date | string): string {
  return typeof d === 'string' ? d.slice(0, 10) : localDate(d);
}

export interface Formats {
  /** '28/11/2026', '28 November 2026': of an instant or of a 'YYYY-MM-DD'. */
  date(d: Date | string): string;
  /** Of a date as far as it is known: '28/11/2026', '11/2026', '2026'. */
  dateOrYear(iso: string): string;
  /** '09:30 28/11/2026', '28 November 2026, 09:30'. */
  dateTime(at: Date): string;
  /** The date with its day of the week. */
  longDate(d: Date | string): string;
  longDateTime(at: Date): string;
  /** Of a 'YYYY-MM': '11/2026', 'November 2026'. */
  month(iso: string): string;
  /** 'T11', 'Nov'. */
  shortMonth(iso: string): string;
  /** '1.234,5', '1,234.5'. */
  number(n: number): string;
  /** Whole đồng: '5.000 VND', '5,000 VND'. */
  money(amount: number): string;
  /** Of an 'HH:mm': '15 giờ', '15 giờ 30'; '15:00'. */
  timeOfDay(time: string): string;
}
