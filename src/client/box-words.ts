import { vi } from './box-words.vi.ts';
import { inLanguageOf } from './language-of.ts';

export const boxWords = inLanguageOf({
  vi,
  en: {
    failed:
      'The file could not be uploaded. Check your connection and press “Upload” again; the file and everything else are still there.',
    keep: 'Send photos as they are, not made smaller (otherwise photos over 2 MB are made smaller before they are sent)',
    unsent: (names: string, photos: boolean) =>
      `${photos ? 'Photo' : 'File'} ${names} was not sent; please choose it again.`,
  },
});
