import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './sections.vi.ts';

export const sectionWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    list: 'Parts of the form',
    place: (at, of) => `Part ${at} of ${of}`,
    fold: (at, of) => `Part ${at} of ${of}, show all parts`,
    here: 'open now',
    states: {
      done: () => 'Complete',
      missing: (n) => (n === 1 ? '1 answer missing' : `${n} answers missing`),
      wrong: (n) => (n === 1 ? '1 answer to correct' : `${n} answers to correct`),
      empty: () => 'Not filled in',
      optional: () => 'Optional',
    },
    back: 'Back to the part before',
    backToReview: 'Back to the review',
    saveAndReview: 'Save and go back to the review',
  },
};
