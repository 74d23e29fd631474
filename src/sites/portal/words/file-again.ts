import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './file-again.vi.ts';

export const fileAgainWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Apply again',
    answers:
      'What you answered in this application is copied into a new one that is not sent yet, for you to correct and send. The earlier application stays as it is.',
    papers:
      'Documents are not copied by themselves: in the documents step you choose each earlier file that you wish to use again, or upload a new one. A postal address for the result, if there was one, is entered anew.',
    button: 'Begin the new application',
  },
};
