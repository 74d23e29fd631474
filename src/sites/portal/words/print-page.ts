import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './print-page.vi.ts';

export const printPageWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    print: 'Print this page',
    without: 'To print this page, choose Print in your browser’s menu (on a computer: Ctrl + P).',
  },
};
