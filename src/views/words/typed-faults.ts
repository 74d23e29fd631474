import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './typed-faults.vi.ts';

export type TypedFaultWords = InEveryLanguage<typeof vi>['vi'];

export const typedFaultWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    quoted: (typed) => `“${typed}”`,
    date: {
      unreadable: (t, typed) =>
        `Enter ${t} as day/month/year, for example 27/11/2026; ${typed} cannot be read as a date`,
      'short-year': (t, typed) =>
        `Enter ${t} with all four digits of the year: ${typed} could be several years`,
      'no-day-given': (t, typed) => `Enter ${t} with day, month and year: ${typed} has no day`,
      'only-year': (t, typed) => `Enter ${t} with day, month and year: ${typed} has neither day nor month`,
      noMonth: (t, typed, month) =>
        `Check ${t}: ${typed} has month ${month}, so there is no such day. Write the day first, then the month`,
      noMonthAlone: (t, typed, month) =>
        `Check ${t}: ${typed} has month ${month}, and a year has only 12 months`,
      noDay: (t, typed, month, days) =>
        `Check ${t}: there is no such day as ${typed}; month ${month} has ${days} days`,
      orYear: (t, typed) =>
        `Enter ${t} as day/month/year, month/year or a year, for example 27/11/1948 or 1948; ${typed} cannot be read as a date`,
    },
    idNumber: {
      letters: (t, typed) => `Enter ${t} with 12 digits: ${typed} has characters that are not digits`,
      length: (t, typed, n) => `Enter ${t} with 12 digits: ${typed} has ${n}`,
      old: (t, typed) =>
        `Enter ${t} with 12 digits: ${typed} has 9 and is the number of a former identity card`,
      province: (t, typed) =>
        `Check ${t}: the first three digits of ${typed} are no place of birth registration`,
      century: (t, typed) => `Check ${t}: the fourth digit of ${typed} must be 0, 1, 2 or 3`,
    },
    phone: {
      letters: (t, typed) =>
        `Enter ${t} with 10 digits, beginning with 0: ${typed} has characters that are not digits`,
      length: (t, typed, n) => `Enter ${t} with 10 digits, beginning with 0: ${typed} has ${n}`,
      abroad: (t, typed) => `Enter ${t} of Việt Nam: ${typed} is a number of another country`,
      eleven: (t, typed) =>
        `Enter ${t} with 10 digits: ${typed} is a former number with 11, whose prefix was changed in 2018`,
      prefix: (t, typed) => `Check ${t}: no network of Việt Nam gives out ${typed}`,
      landLine: (t, typed) => `Enter ${t} of a mobile phone: ${typed} is a landline, which gets no messages`,
    },
    name: {
      signs: (t, typed, sign) => `Enter ${t} in letters: ${typed} has “${sign}”, which is not a letter`,
      start: (t, typed) => `Enter ${t} so that it begins with a letter: ${typed} does not`,
    },
    email: {
      space: (t, typed) => `Enter ${t} without spaces: ${typed} has a space`,
      noAt: (t, typed) => `Enter ${t} with an @, for example name@example.com: ${typed} has none`,
      twoAt: (t, typed) => `Enter one ${t}: ${typed} has more than one @`,
      sign: (t, typed, sign) =>
        `Enter ${t} in plain letters, for example name@example.com: ${typed} has “${sign}”`,
      noHost: (t, typed) =>
        `Enter the whole ${t}, for example name@example.com: the mail server after the @ is missing in ${typed}`,
      other: (t, typed) => `Enter ${t} in the right form, for example name@example.com: ${typed} is not`,
    },
    digits: {
      exactly: (n) => `${n} digits`,
      between: (from, to) => `${from} to ${to} digits`,
      letters: (t, wanted, typed) => `Enter ${t} with ${wanted}: ${typed} has characters that are not digits`,
      count: (t, wanted, typed, n) => `Enter ${t} with ${wanted}: ${typed} has ${n}`,
    },
    tooLarge: (t, typed) => `Check ${t}: ${typed} is too large a number`,
    money: (t, typed) => `Enter ${t} as an amount in đồng, for example 5.000: ${typed} is no amount`,
    whole: (t, typed) => `Enter ${t} in digits, for example 2: ${typed} is no whole number`,
    decimal: (t, typed) => `Enter ${t} in digits, for example 72,5: ${typed} is no number`,
    year: (t, typed) => `Enter ${t} with 4 digits, for example 2026: ${typed} is no year`,
  },
};
