import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './corrections.vi.ts';

/** What officers have mended in the answers of a dossier. */
export const correctionsWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Answers corrected by the office',
    by: (agency, at) => `${agency} corrected them at ${at}.`,
    reason: 'Reason',
    field: 'Question',
    before: 'Before',
    after: 'Now',
    empty: '(empty)',
    wrong: 'If a correction is wrong, tell the receiving office at once.',
  },
};
