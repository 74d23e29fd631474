import { plainSigns } from './text.ts';

// whole groups of three, all with the same mark between them: 15.5 and 1 5 are no numbers of this kind
const WHOLE = /^-?(?:\d+|[1-9]\d{0,2}([ .,])\d{3}(?:\1\d{3})*)$/;
const CURRENCY_AFTER = / ?(?:đ|₫|đồng|vnd|vnđ)\.?$/i;
const CURRENCY_BEFORE = /^(?:đ|₫|vnd|vnđ) ?/i;

/**
 * The one place that reads a whole number as people type it: 15000, 15.000, 15,000, 15 000. Undefined for everything else, so that no
 * mark is passed over and 15.5 never becomes 155.
 */
export function readWholeNumber(text: string): number | undefined {
  const line = lineOf(text);
  if (!WHOLE.test(line)) return undefined;
  const value = Number(line.replace(/[ .,]/g, ''));
  return Number.isSafeInteger(value) ? value + 0 : undefined; // never -0
}

/** The same for an amount in đồng, which may have đ, ₫, đồng or VND beside it. */
export function readMoney(text: string): number | undefined {
  const line = lineOf(text);
  const bare = line.replace(CURRENCY_AFTER, '');
  return readWholeNumber(bare === line ? line.replace(CURRENCY_BEFORE, '') : bare);
}

function lineOf(text: string): string {
  return plainSigns(text).replace(/ +/g, ' ').trim();
}
