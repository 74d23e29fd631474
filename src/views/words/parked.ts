import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './parked.vi.ts';

/** Shown when a form that was sent could not be taken then: after the session has ended, or while waiting helps. */
export const parkedWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'What you entered is still here',
    lead: 'This account was no longer signed in when you pressed the button. What you entered has been kept.',
    leadStale:
      'The page you sent could not be used any more: it had been open too long, or the browser had cleared the data of this site. What you entered has been kept.',
    nothingDone: 'Nothing has been sent or recorded.',
    act: 'What you were doing',
    typed: 'What you entered',
    how: 'Press the button below to open the page again with this filled in; check it and send it from there.',
    button: 'Open the page with what I entered',
    discard: 'Discard what I entered',
    discardTitle: 'Discard what you entered?',
    discardLead: 'It has not been sent. Once discarded it cannot be brought back.',
    discardYes: 'Discard it',
    discardNo: 'Keep it',
    filledAgain:
      'What you entered before is filled in here again and has not been sent. Check it, then send it.',
    chooseAgain: 'The files you had chosen could not be kept: you need to choose them again on that page.',
    stillHere:
      'Everything you entered is still on this page. Keep it open, then press the button to send it again.',
    sendAgain: 'Send what I entered again',
    stillHereIntoForm:
      'What you wrote is still on this page. Press the button below to put it back into the page before.',
    chosenWere: 'The files you had chosen:',
    wordsKeptTitle: 'What you entered is still here, but the files you had chosen must be chosen again',
    wordsKeptLead:
      'Your session had ended when you pressed the button, so nothing has been sent or changed. What you wrote is kept for one hour; the files you had just chosen on the page could not be kept. Sign in, put what you entered back into the page, then choose the files again. Files uploaded before are still there.',
    stillKept:
      'Your session had ended when you pressed the button. Sign in again to go on with what you entered.',
    lostTitle: 'What you just sent could not be kept',
    lostLead:
      'You are not signed in or your session has ended, and what you just entered could not be kept here. Most browsers still have it: sign in in a new tab, then come back to this tab and press the Back button of your browser.',
    lostSignIn: 'Sign in in a new tab',
    lostHere: 'Sign in in this tab (what you just entered will be lost)',
    filesTitle: 'The files you had chosen were not received',
    filesLead:
      'Your session had ended when you pressed the button, so the files you had just chosen on the page could not be kept. Sign in, then choose the files again; files uploaded and words saved before are still there.',
    anothersTitle: 'What you just sent belongs to another account',
    anothersLead:
      'The page was opened by another account than the one that is signed in now, so nothing was recorded for the account that is signed in. What was entered is kept for one hour for the account that opened the page: sign out, then sign in to that account to go on.',
    anothersSignOut: 'Sign out, to sign in to the other account',
    unsent: 'Entered and not sent yet',
    unsentUntil: (time: string) => `kept until ${time}`,
    goneTitle: 'Nothing is waiting to be sent here',
    goneLead:
      'What was entered can be opened again only within one hour, in the same browser and with the account that wrote it. If you have just signed in with another account, sign out and sign in again with the one that wrote it.',
    goneHome: 'Go to the home page',
  },
};
