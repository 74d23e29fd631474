import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './sending-files.vi.ts';

export const sendingFilesWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    withoutScript: {
      filing:
        'For each document choose the file and press “Upload”; or choose files in several places and press “Continue”, and they are sent together.',
      supplement:
        'For each document choose the file and press “Upload”; or choose files in several places and press “Send”, and they are sent together.',
    },
    withScript: 'For each document choose the file; it is uploaded as soon as you have chosen it.',
    kept: 'Uploaded files stay, even if something else has to be corrected.',
  },
};
