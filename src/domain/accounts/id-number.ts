import { isBirthRegistrationCode } from '#domain/units';
import { plainSigns } from '#platform/text.ts';
import type { Sex } from './account.ts';

/**
 * Reads the number of an identity card (Decree 137/2015 art. 13: place of registration, century and sex, year, six digits).
 * Spaces, dots and dashes between the digits are removed. Undefined when no such number can have been issued.
 */
export function readIdNumber(text: string): IdNumber | undefined {
  const number = plainSigns(text).replace(/[ .-]/g, '');
  const m = /^(\d{3})([0-3])(\d{2})\d{6}$/.exec(number);
  if (!m) return undefined;
  const [, province, mark, year] = m as unknown as [string, string, string, string];
  if (!isBirthRegistrationCode(province)) return undefined;
  const sex = Number(mark) % 2 === 0 ? 'nam' : 'nu';
  return { number, sex, birthYear: (Number(mark) < 2 ? 1900 : 2000) + Number(year) };
}

interface IdNumber {
  /** Twelve digits. */
  number: string;
  sex: Sex;
  birthYear: number;
}
