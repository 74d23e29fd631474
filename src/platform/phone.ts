const MOBILE = /^0(?:3[2-9]|5[2589]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const LAND_LINE = /^02\d{8,9}$/;

/** Ten digits that a mobile network of Việt Nam gives out: '0912345436'. */
export function isMobile(text: string): boolean {
  return MOBILE.test(text);
}

/** A number of a house or an office in Việt Nam, with the code of its province: '02838291111'. */
export function isLandLine(text: string): boolean {
  return LAND_LINE.test(text);
}
