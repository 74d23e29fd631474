import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './genuine.vi.ts';

const en = {
  title: 'Check a document',
  lead: 'On paper: scan the QR code for checking that is printed on the document to learn whether an office of the province issued it, and whether it still holds. As a PDF: choose the file below. You need not sign in.',
  code: 'Code of the document',
  codeHint:
    'It is printed under the QR code. Where it is not, scan the QR code and paste the whole address here. Spaces do no harm.',
  needCode: 'Enter the code printed under the QR code of the document',
  ofLookUp: 'This code looks an application up; it is not the code of a document',
  ofLookUpText:
    'The number of an application and its look-up code are for the page Track an application: there you see whether the application exists, which office has it and at which step it is. The QR code on a receipt of documents and on a request for more documents opens that page too. If you have the PDF file of the document, check the file below.',
  ofLookUpLink: 'Track an application',
  button: 'Check',
  genuine: 'This document was issued',
  form: 'Kind of document',
  number: 'Number',
  receiptNumber: 'Receipt symbol and number',
  amount: 'Amount',
  agency: 'Issued by the office',
  issuedAt: 'Issued at',
  issuedBy: 'Issued by',
  procedure: 'Procedure',
  owner: 'Owner of the application',
  stillTrue: 'Does it still hold?',
  holds:
    'Since it was issued, no other was issued in its place, it was not made void, and the time that it promises, if any, is the same.',
  replaced: (number, at) => `Another was issued in its place: number ${number}, ${at}.`,
  voided: (at, instead) =>
    instead
      ? `This receipt has been void since ${at}; receipt ${instead} stands in its place.`
      : `This receipt has been void since ${at}.`,
  ended: (status, at) => `The application ended at ${at}: ${status.toLowerCase()}.`,
  dateMoved:
    'The time for the result that the document says no longer holds. Whoever has the application finds the new one at Track an application.',
  compare:
    'Please compare each line with the paper. Where one differs, the paper is not the one that was issued: do not use it, and tell the office.',
  lifted: (at) =>
    `The application that the document says was stopped was opened again at ${at}: it no longer holds.`,
  takenBack: (at) => `The decision that the document tells was taken back at ${at}: it no longer holds.`,
  byCode: 'Check by the code on the paper',
  byFile: 'Check a PDF file',
  file: 'PDF file of the document',
  fileHint: (most) =>
    `One file, as it was downloaded here or came by e-mail, of ${most} at most. It is read for the check alone and not kept.`,
  fileButton: 'Check the file',
  needFile: 'Choose the PDF file to check',
  tooBig: (most) =>
    `The file is larger than ${most}, and no document that was issued is. Choose another file`,
  noPdf: 'The file is not a PDF. Choose the PDF file that came from the office',
  tooComplex: 'The file is too complex to be checked. Choose the file that came from the office',
  manyChecked:
    'Many files have just been checked from your network. Choose the file again, pass the check below and try once more',
  chooseAgain: 'Choose the file again',
  busy: 'Too many files are waiting to be checked. Choose the file again and try once more in a minute',
  fileGenuine: 'This file is the document that was issued',
  fileGenuineText: 'It is exactly the same as what the office keeps.',
  result: 'Result of an administrative procedure',
  resultNumber: 'Number of the decision',
  recordedAt: 'Recorded at',
  recordedBy: 'Recorded by',
  signedBy: 'Signed by',
  issuer: 'Signature given out by',
  signedAt: 'Signed at',
  signature: 'Digital signature',
  noSignature: 'The file has no digital signature of an office',
  ofSeveral: (n) =>
    `This one file is a document of ${n} applications. Each is told below; the owner’s name only where it is true of all.`,
  ofMany: (n) =>
    `This one file is a document of many applications. The ${n} that were recorded first are told below, without the owners’ names.`,
  oneOfThem: (n) => `Application ${n}`,
  resultHolds: 'It is still the result that was recorded for the application.',
  fileChanged: 'This file was changed after it was signed',
  fileChangedText: (signer) =>
    `It has a digital signature of ${signer}, but is no longer as it was signed. Do not use it; ask the office for the original.`,
  original: 'The document that was signed',
  notKept: 'No such document was issued',
  notKeptText: (signer) =>
    `The file has a digital signature of ${signer}, but no document that was issued is the same. Do not use it before you have asked the office.`,
  signedByOthers: 'The signature in this file is not of an office of the province',
  signedByOthersText:
    'The file is not a document that was issued. Anybody can put any name into a signature, so this portal does not confirm it. If it was sent to you as a document of an office, do not use it, and ask the office that it names.',
  fileUnknown: 'This file is not a document that was issued',
  fileUnknownText:
    'No document that was issued is exactly the same, and the file has no digital signature of an office. A photograph, a scan or a file saved by another program cannot be checked in this way: choose the original file, or scan the QR code on the paper.',
  unknown: 'No document was issued under this code',
  unknownText:
    'Please scan the QR code again, or enter every letter and digit. If there is still none, do not use the paper, and ask the office that it names.',
} satisfies Words<typeof vi>;

/** Words of checking a printed form by the code on it, and a paper by its file. */
export const genuineWords: InEveryLanguage<typeof vi> = { vi, en };
