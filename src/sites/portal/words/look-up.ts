import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './look-up.vi.ts';

const en = {
  title: 'Track an application',
  lead: 'See at which step an application is, who has it and when its result is due. You need not sign in.',
  code: 'Application number',
  codeHint: 'Example: H99.21.01-261119-0001',
  secret: 'Security code',
  secretHint: '8 letters and digits, on the receipt and in the messages. Example: K7MD-2QXR',
  idNumber: 'Personal number (identity card)',
  idNumberHint: 'Of the owner or of who applied. It can be left empty.',
  button: 'Search',
  needCode: 'Enter the application number, which is in the messages and on the receipt',
  noCode: 'This is not the number of an application. It looks like H99.21.01-261119-0001',
  needSecret: 'Enter the security code: 8 letters and digits',
  badIdNumber: 'Enter the 12 digits of the personal number (9 of an old identity card), or leave it empty',
  notFound:
    'No application fits what you entered. Please compare each entry with the message or letter that you got, with the page shown after sending, or with the receipt if there is one already.',
  checkedFirst:
    'Many wrong combinations have just come from the network that you use, which may have many users. Press Search to pass a check and see the application.',
  whereTitle: 'Where are these codes?',
  where: [
    'On the receipt. Its QR code opens the application at once.',
    'In the messages and letters to whoever sent the application.',
  ],
  own: 'What you sent online yourself is always in',
  paper: 'Whether an office issued a document or a PDF file is told at',
  paperLink: 'Check a document',
  ownLink: 'My applications',
  dossier: 'Application',
  dossierTitle: (code) => `Application ${code}`,
  infoPanel: 'The application',
  stepsPanel: 'How it is getting on',
  asTable: 'As a table',
  owner: 'Owner',
  address: 'Address',
  addressHidden: 'Not shown on this page, to protect personal data',
  procedure: 'Procedure',
  receiver: 'Received at',
  submitted: 'Sent',
  received: 'Accepted on',
  promised: 'Result due on',
  fee: 'Fees',
  status: 'State',
  notYet: 'Not yet',
  missing: 'The office asks you to add or complete:',
  sendOnline: 'Send it online',
  sendOnlineText: 'Whoever sent the application signs in and sends documents and corrections on this portal.',
  sendLink: 'Sign in and complete the application',
  bringTitle: 'You cannot send it online?',
  bringText: (place) => `Bring to ${place}:`,
  bring: (code) => [
    'the documents and details listed above;',
    `the application number ${code};`,
    'an identity document of whoever sent the application.',
  ],
  another: 'Track another application',
} satisfies Words<typeof vi>;

/** Words of looking up a dossier by its number and secret. */
export const lookUpWords: InEveryLanguage<typeof vi> = { vi, en };
