import type { Sex } from './account.ts';

// Codes of birth registration as they stood before the mergers; numbers given then stay valid. Above 096: other countries.
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 ' +
    '048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);
const LAST_PROVINCE = 96;

/**
 * Reads the number of an identity card (Decree 137/2015 art. 13: place of registration, century and sex, year, six digits).
 * Spaces and dots between the digits are taken out. Undefined when no such number can have been given.
 */
export function readIdNumber(text: string): IdNumber | undefined {
  const number = text.replace(/[\s.]/g, '');
  const m = /^(\d{3})([0-3])(\d{2})\d{6}$/.exec(number);
  if (!m) return undefined;
  const [, province, mark, year] = m as unknown as [string, string, string, string];
  if (!PROVINCES.has(province) && Number(province) <= LAST_PROVINCE) return undefined;
  const sex = Number(mark) % 2 === 0 ? 'nam' : 'nu';
  return { number, sex, birthYear: (Number(mark) < 2 ? 1900 : 2000) + Number(year) };
}

interface IdNumber {
  /** Twelve digits. */
  number: string;
  sex: Sex;
  birthYear: number;
}
