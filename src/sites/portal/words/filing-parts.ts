import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './filing-parts.vi.ts';

/** Step 2: the papers. */
export const partsWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Documents',
    none: 'No documents are needed',
    noneText: 'With what you have stated, no file has to be added. Please press “Continue”.',
    missing: (name) => `Upload “${name}”`,
    noLonger: 'Files no longer needed',
    noLongerText:
      'With what you have just stated, this document is no longer needed. Its file is sent all the same unless you delete it.',
    noLongerChange: 'Delete some',
    notChosen: (name) => `Choose a file for “${name}”, then press “Upload”`,
  },
};
