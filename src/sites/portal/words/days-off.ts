import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './days-off.vi.ts';

export const daysOffWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    metaDescription:
      'Public holidays, days in lieu, swapped days off and make-up working days of the offices of the province, with their grounds.',
    lead: 'These days differ from the usual working week. A time limit in working days does not count days off, and counts make-up days.',
    hours: 'Office hours of each office',
    none: 'There is no calendar for this year yet. See the hours of each office, or call before you come.',
  },
};
