import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './expected.vi.ts';

/** Said beside a time that was counted with days which no decision has confirmed yet. */
export const expectedWords: InEveryLanguage<typeof vi> = {
  vi,
  en: { byCalendar: 'the holidays of that year are not confirmed yet' },
};
