import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './discard.vi.ts';

/** Deleting a draft. */
export const discardWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Delete the application',
    ask: (name) => `Do you want to delete the application that you began for the procedure “${name}”?`,
    what: 'What was filled in and the uploaded files are deleted and cannot be brought back.',
    about: 'Application',
    savedAt: 'Last saved',
    files: 'Uploaded files',
    yes: 'Delete it',
    no: 'Keep it and go on',
  },
};
