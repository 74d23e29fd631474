import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './computed-anew.vi.ts';

export const computedAnewWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    rulesChanged:
      'The rules or the form of this procedure have changed since you began. Your application is filed under the present rules; please check what you have written.',
    title: 'The application has not been sent',
    heading: 'What you have written, or the fees, have changed since you looked at this page',
    lead: 'This page shows what is saved now, worked out for today. Please check all of it, and press “Agree and send” if you still wish to file.',
    fee: (amount) => `Fees to pay now: ${amount}.`,
  },
};
