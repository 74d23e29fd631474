import { isBirthRegistrationCode } from '#domain/units';
import { isPersonName } from '#platform/person-name.ts';
import { isLandLine, isMobile } from '#platform/phone.ts';
import { isDate, isDateOrYear } from '#platform/time.ts';

/** What is wrong with a number of the identity card, or undefined. */
export function cccdFault(text: string): 'digits' | 'province' | 'century' | undefined {
  if (!/^\d{12}$/.test(text)) return 'digits';
  if (!isBirthRegistrationCode(text.slice(0, 3))) return 'province';
  // 0 and 1 for those born 1900–1999, 2 and 3 for 2000–2099; nobody is born later yet.
  return /^...[0-3]/.test(text) ? undefined : 'century';
}

/** The format of a date of which a paper may have only the year, or month and year: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
export const DATE_OR_YEAR = 'date-or-year';

/** The formats that a schema may name beside those of JSON Schema. */
export const formats: Record<string, (text: string) => boolean> = {
  cccd: (text) => cccdFault(text) === undefined,
  'vn-phone': (text) => isMobile(text) || isLandLine(text),
  'person-name': isPersonName,
  date: isDate,
  // of a paper that may have only a year, or a month and a year
  [DATE_OR_YEAR]: isDateOrYear,
};
