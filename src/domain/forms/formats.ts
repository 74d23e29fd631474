import { isBirthRegistrationCode } from '#domain/units';
import { isDate } from '#platform/time.ts';

const MOBILE = /^0(3[2-9]|5[2589]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const LAND_LINE = /^02\d{8,9}$/;
const PERSON_NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** What is wrong with a number of the identity card, or undefined. */
export function cccdFault(text: string): 'digits' | 'province' | 'century' | undefined {
  if (!/^\d{12}$/.test(text)) return 'digits';
  if (!isBirthRegistrationCode(text.slice(0, 3))) return 'province';
  // 0 and 1 for those born 1900–1999, 2 and 3 for 2000–2099; nobody is born later yet.
  return /^...[0-3]/.test(text) ? undefined : 'century';
}

export function isPhone(text: string): boolean {
  return MOBILE.test(text) || LAND_LINE.test(text);
}

export function isPersonName(text: string): boolean {
  return PERSON_NAME.test(text);
}

/** The formats that a schema may name beside those of JSON Schema. */
export const formats: Record<string, (text: string) => boolean> = {
  cccd: (text) => cccdFault(text) === undefined,
  'vn-phone': isPhone,
  'person-name': isPersonName,
  date: isDate,
};
