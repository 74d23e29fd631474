import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './genuine.vi.ts';

const en = {
  title: 'Check a document',
  lead: 'Scan the QR code for checking that is printed on the document to learn whether an office of the province issued it, and whether it still holds. You need not sign in.',
  code: 'Code of the document',
  codeHint: 'It is what follows the equals sign (=) in the address of the QR code.',
  button: 'Check',
  genuine: 'This document was issued',
  form: 'Kind of document',
  number: 'Number',
  agency: 'Issued by the office',
  issuedAt: 'Issued at',
  issuedBy: 'Issued by',
  procedure: 'Procedure',
  owner: 'Owner of the application',
  stillTrue: 'Does it still hold?',
  holds:
    'Since it was issued, no other was issued in its place, it was not made void, and the time that it promises, if any, is the same.',
  replaced: (number, at) => `Another was issued in its place: number ${number}, ${at}.`,
  voided: (at) => `This receipt has been void since ${at}.`,
  ended: (status, at) => `The application ended at ${at}: ${status.toLowerCase()}.`,
  dateMoved:
    'The time for the result that the document says no longer holds. Whoever has the application finds the new one at Track an application.',
  compare:
    'Please compare each line with the paper. Where one differs, the paper is not the one that was issued: do not use it, and tell the office.',
  unknown: 'No document was issued under this code',
  unknownText:
    'Please scan the QR code again, or enter every letter and digit. If there is still none, do not use the paper, and ask the office that it names.',
} satisfies Words<typeof vi>;

/** Words of checking a printed form by the code on it. */
export const genuineWords: InEveryLanguage<typeof vi> = { vi, en };
