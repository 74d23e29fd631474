import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { ownWords } from './own-dossier.ts';
import { type PortalRefusalWords, unforeseenVi, vi } from './refusals.vi.ts';

const en: PortalRefusalWords = {
  'not-found': () => 'There is no such page, or you may not see it.',
  bug: (p) =>
    `Something went wrong on our side. It has been recorded under the number ${p.reference}. What you had saved is still there.`,
  'too-often': (p) => `You have tried too many times. Please wait ${waiting(p.seconds)}, then try again.`,
  'database.away': () =>
    'The portal is interrupted for a moment and will be back soon. What you had saved is still there. Please try again in a few minutes.',
  'disk.full': () =>
    'The portal cannot take more files and applications at the moment; nothing of this was recorded. What you had saved is still there. Please send it again later.',
  'form.foreign': () =>
    'The form was sent from another website, so it was not accepted. Open this page again and send the form from here.',
  'form.stale': () =>
    'The page was open for too long and can no longer be sent. Reload the page and send it again.',
  'form.anothers': () =>
    'This page was opened by another account than the one that is signed in now, so nothing was saved. Sign in to the account that opened the page in a new tab, then come back to this page and send it again; if you no longer see what you typed, press the Back button of the browser.',
  'form.too-long': () =>
    'What you sent is longer than this page takes. Go back, make it shorter and send it again.',
  'request.malformed': () => 'The request could not be read. Reload the page and try again.',
  'upload.too-much': () => 'The file is too large. Make it smaller or split it into several smaller files.',
  'upload.too-much-at-once': (p) =>
    `The files sent together are too large: ${p.megabytes} MB at once at most. Send fewer files each time.`,
  'upload.too-many-at-once': (p) =>
    `${p.files} files can be sent at once at most. Go back and send fewer files each time.`,
  'upload.others-under-way': () =>
    'Other files of yours are still being uploaded. Wait until they are there, then send these again.',
  'upload.gave-way': () =>
    'Too many files are coming at once, and this one came slowly, so it was not taken. Choose the file and send it again, over a faster connection if you can.',
  'upload.not-here': () => 'This page does not take files.',
  'procedure.not-fileable': () => 'You cannot apply for this procedure online here yet.',
  'accounts.stale': () =>
    'Your account details were changed somewhere else. Reload the page to see the latest version.',
  'accounts.number-lost': () =>
    'With the card in hand at a counter, the personal number of this account was found not to be its holder’s, so nothing more can be sent from here. You can still see what you have sent. If the number is yours, please bring your identity card and the documents of the application to a one-stop centre.',
  'accounts.no-codes-now': () =>
    'No more codes can be sent by text message at the moment. Please try again in a few hours, or come to the one-stop centre for help.',
  'accounts.too-many-letters': () =>
    'Too many letters with a code have been sent today. Please try again tomorrow; until then messages reach you as before.',
  'accounts.phone-taken': () =>
    'This telephone number belongs to another account with the same personal number. Use another one, or sign in to that account.',
  'accounts.too-many-codes': () =>
    'Too many verification codes have been sent to this number. Please try again in an hour, or tomorrow if that does not work.',
  'dossier.not-over': () =>
    'This application is still being settled, or has its result, so you cannot apply again from it. Where it stands now is shown on its page.',
  'dossier.number-lost': (p) =>
    `With the card in hand at a counter, the personal number of this account was found not to be its holder’s, so nothing more can be done with this application from here: it can be neither completed nor withdrawn. You can still see it. To go on, please bring your identity card and the documents of the application to the one-stop centre of ${p.office}.`,
  'dossier.changed': () => 'The application has just been changed. Reload the page to see where it stands.',
  'dossier.not-now': (p) =>
    p.at && (p.did === 'supplement' || p.did === 'withdraw')
      ? `${ownWords.en.tooLate[p.did].done(formats.en.dateTime(new Date(p.at)))}, so the page before cannot be sent any more. Where the application stands now is shown on its page.`
      : 'This cannot be done while the application is where it stands now.',
  'order.not-payable': () =>
    'Nothing of this application can be paid online now. Where it stands is shown on its page.',
  'draft.too-many': (p) =>
    `You have ${p.most} applications that are not sent, which is as many as are kept. Delete those that you no longer need under “My applications”, then begin again. What you have written is all still there.`,
  'draft.sent': () => 'This application has been sent already. You will find it under “My applications”.',
  'draft.incomplete': () =>
    'The application cannot be sent yet: some details or documents are still missing.',
  'draft.computed-anew': () =>
    'What you have written, or the fees, have just changed, so the application was not sent. Go back to the last step to check it, then send.',
  'file.too-many': () =>
    'This document has as many files as it may have. Remove an older file before you add another.',
  'supplement.closed': () =>
    'This application is no longer waiting for anything from you. See where it stands under “My applications”.',
  'supplement.not-asked': () => 'This document is not among those that were asked for.',
  'supplement.nothing': () =>
    'There is nothing new to send yet. Upload a document, correct the form or write a message.',
  'supplement.form': () => 'Some answers in the form are not right yet. Check them, then send.',
  'supplement.other-case': (p) =>
    `The application was filed for the case “${p.filed}”; what you have just changed belongs to the case “${p.told}”. Another case has other documents, another time and another fee, so it cannot be sent as an answer to this request. Ask the receiving office, or withdraw this application and file a new one. What you have entered is still on this page.`,
  'supplement.part': (p) =>
    `With what you have just changed, the application also needs “${p.name}”. Upload this document, then send.`,
  'supplement.requested-part': () =>
    'A requested document is missing. Upload it, or tick that you do not have it and say why.',
  'supplement.others': () =>
    'Nothing has been sent yet: the files that were added are not those that this page showed, because a file was added or removed on another page. Please look at the files below, then press “Send”.',
  'supplement.draft-changed': () =>
    'What you are adding was saved on another page or another device just now. Open the page again to see the differences.',
  'supplement.too-long': () => 'What you wrote is too long to be saved. Please make it shorter.',
  'signing.ended': (p) => unsigned(p.agency),
  'signing.not-yet': (p) => unsigned(p.agency),
  'signing.failed': (p) => unsigned(p.agency),
  'reason.missing': () => 'Give a reason.',
  'calendar.year-missing': (p) =>
    `There is no work calendar for ${p.year} yet, so the date of the answer cannot be worked out. Please try again later or contact the receiving office.`,
};

const unforeseenEn = 'This could not be done. Reload the page and try again.';

/** What the portal says when it refuses something, by the code of the refusal. */
export const refusalWords: Readonly<Record<Language, PortalRefusalWords>> = { vi, en };

/** The sentence for a refusal that no page of the portal should meet, if one comes nevertheless. */
export const unforeseen: Readonly<Record<Language, string>> = { vi: unforeseenVi, en: unforeseenEn };

function unsigned(agency: string): string {
  return `${agency} has not signed the PDF of this document yet, so it cannot be downloaded. The document itself is not lost: you can still see and print it on the page before. Please try again later.`;
}

function waiting(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
