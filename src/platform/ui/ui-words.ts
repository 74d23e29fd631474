import type { InEveryLanguage, Language, Words } from '../language.ts';
import { vi } from './ui-words.vi.ts';

const en = {
  errorPrefix: 'Error:',
  errorSummaryTitle: 'There is a problem',
  requiredMark: '(*)',
  requiredKey: 'Boxes marked (*) on yellow must be filled in.',
  optional: '(optional)',
  skipLink: 'Skip to main content',
  back: 'Back',
  breadcrumbs: 'Breadcrumb',
  menu: 'Menu',
  closeMenu: 'Close',
  keysOff: 'Turn shortcuts off',
  keysOn: 'Turn shortcuts on',
  navigation: 'Main navigation',
  account: 'Account',
  languages: 'Language',
  leaveUnsaved: 'Something on this page is not saved and will be dropped. Change the language all the same?',
  ownName: 'English',
  previous: 'Previous page',
  next: 'Next page',
  pagination: 'Pages',
  important: 'Important',
  success: 'Done',
  warning: 'Warning',
  change: 'Change',
  dateHint: 'For example: 27/11/2026',
  showPassword: 'Show',
  showPasswordLabel: 'Show password',
  passwordShown: 'Show;Show password;The password is hidden|Hide;Hide password;The password is shown',
  search: 'Search',
  searchFound: 'Suggestions: %n. Use the arrow keys to choose.',
  searchNone: 'No suggestions.',
  stepDone: 'done',
  stepCurrent: 'you are here',
  stepTodo: 'still to come',
  steps: 'Steps',
  stepOf: (now, all) => `Step ${now} of ${all}`,
  timelineDone: 'done',
  timelineCurrent: 'in progress',
  timelineTodo: 'still to come',
  timelineStopped: 'stopped',
  mostChars: (n) => `Enter at most ${n} characters`,
  charsCounted: 'Characters left: %n|No characters left|Characters too many: %n',
  uploading: 'Uploading the file…',
  checking: 'Checking…',
  waiting: 'Waiting for the check. Please keep this page open; the files already taken are still there.',
} satisfies Words<typeof vi>;

/** The few words the components need when the page gives none. Everything else comes in through props. */
export const uiWords: InEveryLanguage<typeof vi> = { vi, en };

/** Each language by its own name, the same on every page. */
export const languageNames: Readonly<Record<Language, string>> = { vi: vi.ownName, en: en.ownName };
