import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './differences.vi.ts';

/** A page that another page has overtaken. */
export const differenceWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'This application has just been changed on another page',
    lead: 'Since you opened this page, the answers below were also changed and saved on another page, on this device or another one. Nothing is lost yet: for each of them, choose what you want to keep.',
    savedAt: (when) => `What is saved is from ${when}.`,
    mine: (value) => `On this page: ${value}`,
    theirs: (value) => `Saved: ${value}`,
    empty: '(empty)',
    keep: 'Save this choice',
    dropMine: 'Drop what is on this page and open what is saved',
  },
};
