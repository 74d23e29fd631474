import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './supplement.vi.ts';

const en = {
  title: 'Complete the application',
  parts: 'Documents to add',
  former: (part) => `Sent earlier for “${part}”:`,
  requestedText: (text) => `Asked for: “${text}”`,
  otherPart: 'Something else that was asked for',
  inWords: 'Answer in words',
  inWordsHint: 'Write the answer here, or upload a file above; one of the two is enough.',
  needWordsOrFile: (what) => `Answer “${what}” in words, or upload a file`,
  wordsTooLong: (most) => `Shorten the answer to ${most} characters at most`,
  form: 'Answers to correct',
  formLead: 'What you stated is filled in. Please correct what you were asked to correct.',
  following: 'Documents that your corrections make necessary',
  followingLead:
    'With what you have corrected the application also needs these documents. Files that are uploaded stay.',
  nowNeeded: (part) =>
    `Upload “${part}”: with what you have just corrected the application needs this document`,
  requestedMissing: (part) =>
    `Upload “${part}”. If you do not have it, tick “I do not have this document and send all the same” and say why`,
  without: {
    tick: 'I do not have this document and send all the same',
    reasonOf: (part) => `Why you do not have “${part}”`,
    hint: 'The officer reads this reason before deciding. An application in which a document is missing may have to be completed again, or be refused.',
    needReason: (part) => `Say why you do not have “${part}”`,
    tooLong: (most) => `Shorten the reason to ${most} characters at most`,
  },
  noLongerNeeded:
    'With the present answers this document is not needed. The file stays in the application; delete it if you uploaded it by mistake.',
  note: 'Message to the office',
  noteHint: 'Say what you have added or corrected.',
  send: 'Send',
  save: 'Save',
  saveHint:
    'Press “Save” to keep what you have written and go on later, also on another device. The office gets it only when you press “Send”.',
  savedTitle: 'Saved, not sent',
  savedAt: (when) => `Saved on ${when}`,
  restoredFrom: (when) => `What you saved on ${when} has been filled in again`,
  notSent:
    'Nothing of this has been sent yet. Press “Send” when it is complete; it is kept for 90 days from when it was last saved.',
  changedElsewhere: 'This has just been changed on another page',
  changedElsewhereLead:
    'Since you opened this page, what stands below was also changed and saved on another page, on this device or another one. Nothing is lost and nothing is sent yet: for each of them, choose what you want to keep, and send on the next page.',
  tooLong: 'It is too long, so it was not saved. Please make it shorter.',
  stay: 'Look again',
  nothing: 'Upload a document, correct an answer or write a message before you send',
  notChosen: (part) => `Choose a file for “${part}”, then press Upload`,
  sameFile: (name, kept) =>
    `File “${name}” has the same content as file “${kept}”, which was sent before, so it is not taken once more. Choose another file; or, if the file sent before is right, press “Send” and tick “Use the file sent before”.`,
  again: {
    tick: (files) => `Use the file sent before (${files})`,
    hint: 'If the file sent before is right, you need not upload it again. The officer looks at it once more and then decides.',
  },
  noteTooLong: (most) => `Shorten the message to ${most} characters at most`,
  twice: 'Enter one message only',
  changed:
    'The application was changed somewhere else while you were at it. Please look at this page again, then send; your message and your answers are still there.',
  saved: 'The file was received. Press “Send” when everything is there.',
  removed: 'The file was deleted.',
  restored: 'The file was brought back.',
  removedAndSaved:
    'The file was deleted, and the chosen one was received. Press “Send” when everything is there.',
  restoredAndSaved:
    'The file was brought back, and the chosen one was received. Press “Send” when everything is there.',
} satisfies Words<typeof vi>;

/** Answering a request for a supplement. */
export const supplementWords: InEveryLanguage<typeof vi> = { vi, en };
