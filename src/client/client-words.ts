import { autosaveVi } from './client-words.vi.ts';
import { inLanguageOf } from './language-of.ts';

const autosave: typeof autosaveVi = {
  strip: 'Not saved or not sent. See why',
  saving: 'Saving…',
  saved: (time) => `Saved at ${time}`,
  failed:
    'What you have just entered was not saved. Please do not close this page: check your connection and press “Save”.',
  signedOut:
    'You are no longer signed in, so nothing was saved. Please do not close this page: sign in in a new tab, then come back here and press “Save”.',
  anothers:
    'Another account has signed in in this browser, so this page can no longer be saved. Press “Save”: what you have just entered is kept for an hour for the account that opened this page.',
  anothersWithFiles:
    'Another account has signed in in this browser, so this page can no longer be saved. Please do not close this page: sign in to the account that opened it in another tab, then come back here and press “Save”.',
  sent: (code) =>
    `This application has been sent from another page under the application number ${code}, so this page can no longer be saved. What you have just entered is still on the page for you to copy.`,
  stale:
    'What you have just entered was also changed on another page, on this device or another one, so this page no longer saves by itself. Press “Save” to see what differs.',
};

/** What the browser side says by itself; whatever belongs to one page comes in its data attributes. */
export const autosaveWords = inLanguageOf({ vi: autosaveVi, en: autosave });
