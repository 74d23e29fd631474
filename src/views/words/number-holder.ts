import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './number-holder.vi.ts';

export const numberHolderWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    sexes: { nam: 'male', nu: 'female' },
    look: (t, said) => `Check ${t}: ${said}`,
    birth: (year, title, date) =>
      `this is the number of somebody born in ${year}, but “${title}” says ${date}`,
    sex: (inNumber, title, given) =>
      `this is the number of somebody whose sex is ${inNumber}, but “${title}” says ${given}`,
    isOf: (inNumber, asked) =>
      `this is the number of somebody whose sex is ${inNumber}, but the question is about somebody whose sex is ${asked}`,
    and: '; ',
    inRow: (sentence, row) => `${sentence} (${row})`,
    banner: {
      title: 'Please check',
      heading: 'Some of what you gave does not fit together',
      lead: 'Correct what is a slip. If the documents say just this, press “Tiếp tục” once more; the office will compare them.',
    },
  },
};

export type NumberHolderWords = InEveryLanguage<typeof vi>['vi'];
