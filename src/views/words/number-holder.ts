import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './number-holder.vi.ts';

export const numberHolderWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    sexes: { nam: 'male', nu: 'female' },
    look: (t, mismatches) => `Check ${t}: ${mismatches}`,
    birth: (year, title, date) =>
      `this is the number of somebody born in ${year}, but “${title}” says ${date}`,
    sex: (inNumber, title, inForm) =>
      `this is the number of somebody whose sex is ${inNumber}, but “${title}” says ${inForm}`,
    isOf: (inNumber, inForm) =>
      `this is the number of somebody whose sex is ${inNumber}, but the question is about somebody whose sex is ${inForm}`,
    and: '; ',
    byExpected: (sentence) => `The holidays of that year are not confirmed yet: ${sentence}`,
    inRow: (sentence, row) => `${sentence} (${row})`,
    banner: {
      title: 'Please check',
      heading: 'Some of what you gave does not fit together',
      closedHeading: 'The office is closed on a day that you gave',
      lead: 'Correct what is a slip. If the documents say just this, press “Tiếp tục” once more; the office will compare them.',
    },
  },
};

export type NumberHolderWords = InEveryLanguage<typeof vi>['vi'];
