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
};

/** In the language of the place where a form stands. */
export function stayWords(form: Element): typeof vi {
  return form.closest<HTMLElement>('[lang]')?.lang === 'en' ? en : vi;
}
