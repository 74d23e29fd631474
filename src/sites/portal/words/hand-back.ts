import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './hand-back.vi.ts';

/** Words of what the filer of a dossier that is over is still to get back. */
export const handBackWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    papers: (count, agency) =>
      `The documents on paper that you handed in (${count}): collect them at ${agency}, with your identity card.`,
    refund: (sum, agency) => `The fee is paid back: ${sum}. Please contact ${agency} to receive it.`,
    undecided: (sum, agency) =>
      `The fee that you paid (${sum}): ${agency} will decide whether it is paid back, and tell you.`,
    gave: (count, at) => `Documents given back at ${at}: ${count}.`,
    refunded: (sum, at) => `${sum} paid back at ${at}.`,
  },
};
