import { inLanguageOf } from './language-of.ts';
import { vi } from './stay-words.vi.ts';

const en: typeof vi = {
  offline: {
    save: 'Not saved: this device has no connection.',
    send: 'Not sent: this device has no connection.',
  },
  lost: {
    save: 'Not saved, or saved without an answer: the connection was lost.',
    send: 'Not sent, or sent without an answer: the connection was lost.',
  },
  kept: 'What you entered is kept in this tab of your browser for an hour.',
  keepOpen: 'What you entered is still on this page: do not close it.',
  again: (button) =>
    `When the connection is back, press “${button}” again; nothing is done twice by pressing again.`,
  againForCode: (button) =>
    `When the connection is back, press “${button}” again. If two codes reach you, use the one that came last.`,
};

export const stayWords = inLanguageOf({ vi, en });
