/**
 * What every page loads: a small core. Each enhancement is fetched only where the page has something for it, and the
 * page works without all of them.
 */
import { startCore } from './core.ts';
import { startTab } from './kept-in-tab.ts';
import { startMenus } from './menus.ts';

const AFTER_FIRST_VIEW_MS = 1_500;

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
startTab();
startCore();
startMenus();

const extras: [selector: string, load: () => Promise<{ start: (root: ParentNode) => void }>][] = [
  ['[data-captcha-work]', () => import('./captcha.ts')],
  ['[data-search]', () => import('./search.ts')],
  ['[data-upload]', () => import('./upload.ts')],
  ['[data-autosave]', () => import('./autosave.ts')],
  ['[data-address]', () => import('./address.ts')],
  ['[data-computed]', () => import('./computed.ts')],
  ['[data-show-when]', () => import('./show-when.ts')],
  ['[data-strength]', () => import('./password-strength.ts')],
  [
    '[data-module="govuk-character-count"], .mc-file, [data-module="govuk-password-input"]',
    () => import('./rich-fields.ts'),
  ],
  ['[data-print], [data-date], [data-key], main form[method="post"]', () => import('./small.ts')],
];

const begun = extras
  .filter(([selector]) => document.querySelector(selector))
  .map(([, load]) => load().then(({ start }) => start(document)));
// needed only when something is sent: it comes after the first view
if (document.querySelector('[data-stays]'))
  setTimeout(() => void import('./stay.ts').then(({ start }) => start()), AFTER_FIRST_VIEW_MS);
// for tests: from now on the page answers to keys and presses
void Promise.all(begun).then(() => {
  document.body.dataset.started = '';
});
