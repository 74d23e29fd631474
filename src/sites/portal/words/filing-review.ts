import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './filing-review.vi.ts';

/** Step 4: everything once more, and sending. */
export const reviewWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Check and send the application',
    lead: 'Please read the whole application once more. Where something is not right, press “Change” beside it. When you send it, it goes to the receiving office.',
    procedure: 'Procedure',
    case: 'Case, from what you have stated',
    unproven: (paper) =>
      `You say that you pay less or nothing, and have not attached the document that proves it (“${paper}”). If the office cannot look it up, you are asked for it, or for the whole fee.`,
    doubts: 'Please look at this again before you send. If it is right, just send:',
    parts: 'Documents',
    noFile: 'Not sent',
    fee: 'Fees',
    change: 'Change',
    feeTotal: 'Fees to pay',
    delivery: 'How you receive the result',
    send: 'Agree and send',
    sendHint: (agency, until) =>
      `The application is sent to “${agency}”. The receiving office answers before ${until}.`,
  },
};
