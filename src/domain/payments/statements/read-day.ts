import { plainSigns } from '#platform/text.ts';
import { isDate } from '#platform/time.ts';
import type { DayOrder } from './profile.ts';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: .*)?$/;
/** Some write the time before the day. */
const TIME_FIRST = /^\d{1,2}:\d{2}(?::\d{2})? (.+)$/;

/** The day of a line, as YYYY-MM-DD; what stands behind it is its time and not read. Undefined where it is no day of the calendar. */
export function readDay(text: string, order: DayOrder): string | undefined {
  const line = plainSigns(text).replace(/\s+/g, ' ').trim();
  const plain = TIME_FIRST.exec(line)?.[1] ?? line;
  const [, y, m, d] = YEAR_FIRST.exec(plain) ?? [];
  if (y) return dayOf(y, m, d);
  const [, first, second, year] = YEAR_LAST.exec(plain) ?? [];
  if (!year) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  return order === 'mdy' ? dayOf(whole, first, second) : dayOf(whole, second, first);
}

function dayOf(year: string, month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}
