import type { InEveryLanguage, Language, Words } from '#platform/language.ts';
import { vi } from './frame.vi.ts';

const en = {
  site: 'Một Cửa Province Public Service Portal',
  brand: 'Một Cửa Province Public Service Portal',
  brandLine: 'People’s Committee of Một Cửa Province',
  home: 'Home',
  description:
    'Find administrative procedures, apply online and track your applications in Một Cửa Province.',
  demoLabel: 'Trial version',
  demo: 'Trial version: the province, its offices and its people are invented; applications have no legal effect.',
  demoMailbox: 'Open the trial mailbox',
  nav: {
    procedures: 'Procedures',
    online: 'Apply online',
    lookUp: 'Track an application',
    mine: 'My applications',
    agencies: 'Offices',
    help: 'Help',
  },
  signIn: 'Sign in',
  register: 'Register',
  account: {
    verified: 'Verified account',
    unverified: 'Account not verified yet',
    mine: 'My applications',
    papers: 'My documents',
    payments: 'My payments',
    own: 'Account details',
    signOut: 'Sign out',
    pages: 'My pages',
  },
  search: {
    label: 'Find a procedure',
    placeholder: 'Find a procedure',
  },
  footer: {
    owner: 'Run by',
    ownerText: 'Public Administration Service Centre of Một Cửa Province',
    address: '01 Central Square, An Phú Ward, Một Cửa Province',
    hours: 'Monday to Friday, 07:00–11:30 and 13:30–17:00, except public holidays',
    contact: 'Contact and support',
    phone: vi.footer.phone,
    phoneLabel: 'Telephone:',
    email: vi.footer.email,
    emailLabel: 'Email:',
    go: 'On this portal',
    help: 'How to use this portal',
    complaints: 'Complaints and feedback',
    checkPaper: 'Check a document',
    privacy: 'Personal data protection',
    terms: 'Terms of use',
    agencies: 'List of offices',
    officers: 'For officers',
    national: 'National Public Service Portal',
    slogan: 'Information and public services, any time, anywhere.',
    legal:
      'Procedures are shown as in the National Catalogue of Administrative Procedures and the decisions of the province. Where they differ, the legal texts prevail; they are in Vietnamese.',
    copyright: 'Copyright: People’s Committee of Một Cửa Province.',
  },
} satisfies Words<typeof vi>;

/** Words of the frame around every page of the portal. */
export const frameWords: InEveryLanguage<typeof vi> = { vi, en };
export type FrameWords = (typeof frameWords)[Language];
