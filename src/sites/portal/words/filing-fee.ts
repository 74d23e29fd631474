import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './filing-fee.vi.ts';

/** Step 3: the fee, and how the result is received. */
export const feeWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Fees and result',
    feeTitle: 'Fees of the application',
    none: 'There is no fee for this application.',
    kinds: { phi: 'Fees for services', 'le-phi': 'Fees fixed by law' },
    name: 'Item',
    quantity: 'Quantity',
    amount: 'Amount',
    total: 'Total',
    totalKnown: 'Total of what is known',
    where: 'You pay at the desk of the receiving office. The officer records it and gives you a fee receipt.',
    whereOnline:
      'You pay nothing now. Once your application is accepted, you pay online on its page, or at the desk of the receiving office; both give you a fee receipt.',
    whereStated:
      'You pay nothing now. The receiving office tells you the amount and how it was calculated; you then pay online on the page of your application, or at its desk. Both give you a fee receipt.',
    whereWithFiling:
      'The fees of this procedure are paid with the application: once it is sent, you are led to paying online, or pay at the desk of the receiving office; both give you a fee receipt.',
    sheet: {
      title: 'Receiving the result',
      result: 'Receiving the result',
      delivery: 'How do you want to receive the result?',
      chooseDelivery: 'Choose how you receive the result',
      only: 'How you receive the result',
      options: {
        desk: 'At the desk',
        post: 'By post',
        online: 'As an electronic document',
      },
      optionHints: {
        desk: 'Come to the one-stop centre of the receiving office with an identity document',
        post: 'You pay the postage when it is delivered, at the price of the postal service',
        online: 'The result is signed digitally and stands under “My applications”',
      },
      withPartial: (hint, reason) => `${hint}. “${reason}”`,
      withPartialSaid: (hint, reason) => `${hint}. ${reason}`,
      address: 'Address to which the result is posted',
    },
    captcha: 'A check against mass sending',
  },
};
