import type { Language } from '#platform/language.ts';

/** What a fee costs, wherever it is told before a dossier is sent. */
export const feeRuleWords = {
  free: 'Không thu',
  amountLater: 'Nơi tiếp nhận báo số tiền',
  perCopy: 'mỗi bản',
  perPage: 'mỗi trang',
} as const;

/** Said of an amount of nothing. */
export const freeOfCharge: Readonly<Record<Language, string>> = { vi: feeRuleWords.free, en: 'Free' };

/** How a fee per copy was calculated, and how such a fee is described before the copies are counted. */
export const feeWorkingWords = {
  things: { dossier: 'hồ sơ', copy: 'bản', page: 'trang' },
  counted: (n: number, thing: string) => `${n} ${thing}`,
  product: (n: number, amount: string) => `${n} × ${amount}`,
  eachCopy: (counted: string, working: string, sum: string) => `Mỗi bản ${counted}: ${working} = ${sum}`,
  capped: (sentence: string, cap: string) => `${sentence}, nhưng chỉ thu mức tối đa ${cap} mỗi bản`,
  firstOne: (amount: string, thing: string) => `${amount} cho ${thing} đầu`,
  first: (amount: string, thing: string, last: number) => `${amount} mỗi ${thing} cho ${last} ${thing} đầu`,
  between: (amount: string, thing: string, from: number, to: number) =>
    `${amount} mỗi ${thing} từ ${thing} thứ ${from} đến ${thing} thứ ${to}`,
  after: (amount: string, thing: string, from: number) => `${amount} mỗi ${thing} từ ${thing} thứ ${from}`,
  every: (amount: string, thing: string) => `${amount} mỗi ${thing}`,
  atMost: (cap: string) => `tối đa ${cap} mỗi bản`,
  example: (counted: string, copies: number, working: string, total: string) =>
    `Ví dụ: giấy tờ ${counted}, sao ${copies} bản: (${working}) × ${copies} = ${total}`,
} as const;
