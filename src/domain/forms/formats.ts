import { isDate } from '#platform/time.ts';

// Codes of the provinces as they were when the numbers were given; a number stays valid after a merger.
// Above 096 stand the codes of countries, for people registered abroad. NĐ 137/2015 Đ13, TT 07/2016/TT-BCA.
const CCCD_PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
);
const LAST_DOMESTIC_CODE = 96;
const MOBILE = /^0(3[2-9]|5[2589]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const LAND_LINE = /^02\d{8,9}$/;
const PERSON_NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** What is wrong with a number of the identity card, or undefined. */
export function cccdFault(text: string): 'digits' | 'province' | 'century' | undefined {
  if (!/^\d{12}$/.test(text)) return 'digits';
  const province = text.slice(0, 3);
  if (!CCCD_PROVINCES.has(province) && Number(province) <= LAST_DOMESTIC_CODE) return 'province';
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
