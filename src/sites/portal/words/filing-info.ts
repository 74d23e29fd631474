import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './filing-info.vi.ts';

/** Step 1: what is asked, and who files. */
export const infoWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Details of the application',
    submitter: 'Who applies',
    submitterLead:
      'Taken from your account. If something is not right, please correct it on the page of your account before you apply.',
    fullName: 'Full name',
    idNumber: 'Personal identification number',
    phone: 'Telephone number',
    email: 'E-mail address',
    address: 'Address',
    none: 'None yet',
    changeAccount: 'Change account details',
    prefilled:
      'What your account knows already is filled in; please check it, and answer what is still missing.',
    selfOfOther: (name) =>
      `You entered another person’s name (${name}) but chose to apply for yourself. To apply for that person, choose “For somebody else”; to apply for yourself, press Continue once more`,
    sheet: {
      title: 'Who applies, and where',
      forWhom: {
        section: 'For whom',
        title: 'For whom do you apply?',
        self: 'For myself',
        selfHint: 'You are the owner of the application',
        other: 'For somebody else',
        otherHint: 'You also give details of the owner of the application',
      },
      ownerName: 'Full name of the owner of the application',
      ownerIdNumber: 'Personal identification number of the owner',
      ownerPhone: 'Telephone number of the owner',
      ownerEmail: 'E-mail address of the owner',
      ownerAddress: 'Address of the owner',
      where: 'Case and receiving office',
      whereOnly: 'Receiving office',
      case: 'Your case',
      agency: 'Office that receives the application',
      agencyHint:
        'Choose the office at which you want to apply. It settles the application and hands over the result.',
      chooseFor: 'Choose one of the two: for yourself or for somebody else',
      chooseCase: 'Choose your case',
      chooseAgency: 'Choose the office that receives the application',
    },
  },
};
