import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './acts.vi.ts';

export const actWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    acts: {
      start: 'Beginning an application',
      info: 'An application, the step of information',
      fee: 'An application, the step of fees and of receiving the result',
      send: 'Sending an application',
      discard: 'Deleting an application that was begun',
      supplement: 'Adding to an application',
      withdraw: 'Withdrawing an application',
      again: 'Applying again',
      contact: 'Changing contact details',
      phone: 'Changing the telephone number',
      password: 'Changing the password',
      confirm: 'Confirming with the password',
      code: 'Entering a verification code',
      everywhere: 'Signing out everywhere',
    },
    code: 'Application number',
    fields: {
      email: 'E-mail address',
      phone: 'Telephone number',
      detail: 'House number, street, village',
      reason: 'Reason',
    },
  },
};
