import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './choose-again.vi.ts';

export const chooseAgainWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'You need to choose a file again',
    lead: 'The file you had chosen was not received. Choose it again for:',
    staleTitle: 'The button you pressed had no effect',
    stale:
      'The page you sent can no longer be used: it was open for too long, or the browser has deleted its data. Nothing was recorded or received; what you had saved and the files you had uploaded before are still there.',
    pressAgain: 'Press the button again on this page.',
  },
};
