import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './withdraw.vi.ts';

/** Words of withdrawing a dossier. */
export const withdrawWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Withdraw this application?',
    moved:
      'The application has changed since you wrote this. Please look at it again before you withdraw it.',
    warning:
      'An application that is withdrawn cannot be opened again. To have it settled you would have to apply anew.',
    papers: (count, where) =>
      `Documents handed in on paper (${count}): collect them at ${where}, by the rules of the procedure.`,
    form: 'The application has been accepted: once it is withdrawn, the notice that it is no longer being settled (form 05) is on its page.',
    fee: (sum) =>
      `What becomes of a fee that was paid (${sum}) depends on the rules of that fee; please ask the office.`,
    reason: 'Why you withdraw it',
    needReason: 'Enter why you withdraw it',
    tooLong: (most) => `Shorten the reason to ${most} characters at most`,
    button: 'Withdraw it',
    notSent: 'The reason that you had entered, which was not sent',
  },
};
