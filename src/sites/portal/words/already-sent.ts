import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './already-sent.vi.ts';

/** A page of a step that comes after the dossier was sent. */
export const alreadySentWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'This application has been sent already',
    lead: (code) =>
      `The application was sent from another page or another device under the application number ${code}, so the page before this one can no longer be saved into it. If something has to be corrected, please copy what stands below and contact the receiving office, or wait until you are asked to complete the application.`,
    unsent: 'What you had just entered, which is not in the application that was sent',
    open: (code) => `Open application ${code}`,
  },
};
