import { vi } from './box-words.vi.ts';
import { inLanguageOf } from './language-of.ts';

export const boxWords = inLanguageOf({
  vi,
  en: {
    failed:
      'The file could not be uploaded. Check your connection and press “Upload” again; the file and everything else are still there.',
    keep: 'Keep the original (photos over 2 MB are not made smaller before they are sent)',
  },
});
