import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './oath.vi.ts';

export const oathWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    heading: 'Declaration',
    declared: 'I am answerable before the law for what I have stated above; everything stated is true.',
    tick: 'Tick the declaration before you send the application',
  },
};
