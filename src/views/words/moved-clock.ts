import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './moved-clock.vi.ts';

const en = {
  moved: (day) => `The clock has been moved to ${day}.`,
  change: 'Move the clock',
} satisfies Words<typeof vi>;

/** What every page of a demo says once its clock has been moved. */
export const movedClockWords: InEveryLanguage<typeof vi> = { vi, en };
