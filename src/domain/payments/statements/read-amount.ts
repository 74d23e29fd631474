import { plainSigns } from '#platform/text.ts';

const CURRENCY = /(?:đ|₫|vnđ|vnd|đồng)/gi;
/** A mark that says which way money went, where it stands with the amount. */
const DEBIT = /(?:^|[\d ])(?:DR?|DB)$/i;
const CREDIT = /(?:^|[\d ])(?:CR?)$/i;
const WHOLE = String.raw`(\d{1,3}(?:([ .,'])\d{3})(?:\2\d{3})*|\d+)`;
const AMOUNT = new RegExp(`^${WHOLE}(?:([.,])(\\d{1,2}|0{3,6}))?$`);

/**
 * A sum as a bank writes it, in whole đồng, with its sign: 15000, 15.000, 15,000.00, 15.000,00, +15 000 VND, (15,000), 15,000- and 15,000 DR are
 * all read; what is none of these is undefined, so that no mark is passed over. `isNumber`: the sheet had it as a number, whose point stands
 * before a fraction.
 */
export function readAmount(text: string, isNumber = false): Amount | undefined {
  const line = plainSigns(text).replace(CURRENCY, '').replace(/\s+/g, ' ').trim();
  if (isNumber) return ofNumber(Number(line));
  const isDebit = DEBIT.test(line);
  let bare = isDebit || CREDIT.test(line) ? line.replace(/ ?[A-Z]+$/i, '') : line;
  let isNegative = isDebit;
  const inside = /^\((.+)\)$/.exec(bare)?.[1];
  const behind = /^(.+?) ?-$/.exec(bare)?.[1];
  if (inside ?? behind) [bare, isNegative] = [(inside ?? behind ?? '').trim(), true];
  const sign = /^([+-]) ?(.+)$/.exec(bare);
  if (sign) [bare, isNegative] = [sign[2] ?? '', isNegative || sign[1] === '-'];
  const [, whole = '', groups, point, fraction = ''] = AMOUNT.exec(bare) ?? [];
  // one mark cannot both part groups and begin a fraction
  if (whole === '' || (groups !== undefined && groups === point)) return undefined;
  const sum = Number(whole.replace(/[ .,']/g, ''));
  return Number.isSafeInteger(sum)
    ? { sum: isNegative ? 0 - sum : sum, isExact: /^0*$/.test(fraction) }
    : undefined;
}

function ofNumber(value: number): Amount | undefined {
  const sum = Math.trunc(value);
  return Number.isSafeInteger(sum) ? { sum: sum + 0, isExact: sum === value } : undefined;
}

export interface Amount {
  /** Whole đồng, less than zero for what left the account; of a sum with a fraction, what is before it. */
  sum: number;
  /** It has no fraction. */
  isExact: boolean;
}
