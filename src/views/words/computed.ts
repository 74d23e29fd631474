import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './computed.vi.ts';

export const computedWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    later: (date) => `Worked out once you have filled in “${date}”.`,
    again: 'Being worked out again…',
    afterSaving: (date) =>
      `“${date}” alone does not settle this. Press “Continue” and the question will appear here.`,
  },
};
