import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './terms.vi.ts';

const en = {
  title: 'Terms of use and notice on personal data',
  version: (v) => `Version ${v}.`,
  sections: [
    [
      'Your account',
      'Each person uses one account, with their own personal number. A number that is not verified may be given by several accounts; whoever has verified it holds it. You give true details, keep password and verification codes to yourself, and let nobody else use the account. What is done with the account counts as done by you.',
    ],
    [
      'What we keep',
      'Personal number, full name, date of birth, telephone number; e-mail and postal address if you give them. Personal number, telephone, e-mail and postal address are encrypted. The password itself is not kept, only a trace to check it by.',
    ],
    [
      'What it is for',
      'To receive and settle administrative procedures and hand over their results as the law provides; to reach you about an application. It is not used for advertising, not sold, and not shared beyond the offices that settle the application.',
    ],
    [
      'Who can see it',
      'Officers of the office that receives or settles the application. Each time an officer opens an application, this is recorded.',
    ],
    [
      'Your rights',
      'To see, correct and ask for the deletion of your data, to withdraw your consent, to complain. You ask for it at a one-stop centre. Data in an application that was sent is kept for as long as the law on archives provides.',
    ],
    [
      'Pictures of documents',
      'Pictures of identity cards and portraits that a procedure asks for need close protection: each file is encrypted by itself and opens only within that application.',
    ],
  ],
  back: 'Back to registering',
} satisfies Words<typeof vi>;

/** The terms of use and the notice on personal data. */
export const termsWords: InEveryLanguage<typeof vi> = { vi, en };
