import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './to-bring.vi.ts';

/** What somebody brings to the counter, told alike on every page, in letters, in an SMS and on paper. */
export const toBringWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    collected: (place, papers) => `Collecting the result at ${place}: bring ${papers}.`,
    receipt: 'the receipt or an identity document',
    identity: 'an identity document, and the receipt if you have it',
    first: (place, papers) =>
      `For the application to be accepted, bring to ${place}: ${papers}. It is not accepted before.`,
    onlyIf: (fact) => `(if ${fact})`,
    short: { receipt: 'bring the receipt or an ID', identity: 'bring an ID' },
  },
};
