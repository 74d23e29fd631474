import { plainSigns } from './text.ts';

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const LAND_LINE = /^02\d{8,9}$/;
// the code of the country, with or without the zero that is not dialled after it: '+84 (0)912 …'
const COUNTRY = /^(?:\+|00)?840?(?=[1-9]\d{8,9}$)/;

/**
 * The one place that reads a phone number: as people write it, with spaces, dots, dashes, brackets, the country's code, to the digits
 * that are dialled in Việt Nam ('+84 (0)912 345 436' → '0912345436'). Undefined when it is not made of digits; whether a network gives
 * out such a number is said by `isMobile` and `isLandLine`.
 */
export function phoneDigits(text: string): string | undefined {
  const digits = plainSigns(text)
    .replace(/[ .,()/-]/g, '')
    .replace(COUNTRY, '0');
  return /^\d+$/.test(digits) ? digits : undefined;
}

/** Ten digits that a mobile network of Việt Nam gives out: '0912345436'. */
export function isMobile(text: string): boolean {
  return MOBILE.test(text);
}

/** A number of a house or an office in Việt Nam, with the code of its province: '02838291111'. */
export function isLandLine(text: string): boolean {
  return LAND_LINE.test(text);
}
