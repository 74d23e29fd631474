import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './oath.vi.ts';

export const oathWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    heading: 'Declaration',
    declared: 'I am answerable before the law for what I have stated above; everything stated is true.',
    tick: 'Tick the declaration before you send the application',
    givenAnew:
      'Press the button below to open the step “Check and send” again. The declaration is made anew each time, so its box is empty: check the page, tick the box and send from there.',
  },
};
