import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './filing.vi.ts';

/** The frame of the four steps of filing. */
export const filingWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    steps: {
      info: 'Details',
      parts: 'Documents',
      fee: 'Fees and result',
      review: 'Check and send',
    },
    stepsLabel: 'Steps of the application',
    backToProcedure: 'To the page of the procedure',
    back: {
      info: 'Back to the details',
      parts: 'Back to the documents',
      fee: 'Back to fees and result',
    },
    next: 'Continue',
    save: 'Save',
    close: 'Close',
    savedTitle: 'Saved',
    savedAt: (when) => `The application was saved on ${when}.`,
    savedWhere: 'You can go on later, also on another device, from',
    myDossiers: 'My applications',
    unsent: 'under “Not sent”; it is kept for 90 days from when it was last saved',
    incomplete: {
      info: 'Please complete this step before you go on to the next.',
      parts: 'Please add every document that is required before you go on to the next step.',
      fee: 'Please complete this step before you send the application.',
    },
    discard: 'Delete this application',
    autosaveHint: 'What you enter is saved by itself every few seconds.',
  },
};
