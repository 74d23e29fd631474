import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './too-late.vi.ts';

/** A page of a supplement that comes when the dossier waits for none any more. */
export const tooLateWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'This page can no longer be sent',
    unsent: 'What you had just entered on this page, which was not sent',
    files: 'Files that were not received',
    how: 'If the office still needs any of this, please copy it and contact the receiving office, or wait until you are asked again to complete the application.',
    open: 'Open the application',
  },
};
