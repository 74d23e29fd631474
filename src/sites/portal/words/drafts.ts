import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './drafts.vi.ts';

/** How a person tells one draft from another. */
export const draftWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    owner: (name) => `Owner: “${name}”`,
    answer: (title, value) => `${title}: “${value}”`,
    untouched: 'Just opened, nothing filled in',
    storedUntil: (day) => `Kept until ${day}`,
    sweptSoon: (day) => `Will be deleted after ${day}`,
    savedAt: (when) => `saved ${when}`,
  },
};
