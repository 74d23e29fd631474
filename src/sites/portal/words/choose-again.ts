import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './choose-again.vi.ts';

export const chooseAgainWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'You need to choose a file again',
    lead: 'Your session had ended when you pressed the button, so the file you had chosen was not received. Choose it again for:',
  },
};
