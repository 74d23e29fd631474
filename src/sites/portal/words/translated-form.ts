import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './translated-form.vi.ts';

/** What is said of a form on a page of another language. */
export const translatedFormWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    none: 'This form has no English text yet, so its questions are in Vietnamese. Please write your own words in Vietnamese: the office and the printed papers use Vietnamese.',
    translated:
      'The English text of this form is this portal’s own translation. What counts is the Vietnamese form, whose words stand below each question. Please write your own words in Vietnamese: the office and the printed papers use Vietnamese.',
  },
};
