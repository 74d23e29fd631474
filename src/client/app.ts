/**
 * What every page loads: a small core, and what keeps a form on its page when the connection is lost. Each enhancement is fetched only
 * where the page has something for it, and the page works without all of them.
 */
import { quietWhatIsMended, refuseSecondPresses, startCore } from './core.ts';
import { startTab } from './kept-in-tab.ts';
import { startMenus } from './menus.ts';
import { startStaying } from './stay.ts';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
startTab();
refuseSecondPresses();
quietWhatIsMended();
startMenus();
startStaying(startParts);

const extras: [selector: string, load: () => Promise<{ start: (root: ParentNode) => void }>][] = [
  ['[data-captcha-work]', () => import('./captcha.ts')],
  ['[data-search], [data-own-centre]', () => import('./finding.ts')],
  ['[data-upload], .mc-file', () => import('./papers.ts')],
  ['[data-autosave], [data-address], [data-computed], [data-show-when]', () => import('./writing.ts')],
  ['[data-strength]', () => import('./password-strength.ts')],
  ['[data-password]', () => import('./password-shown.ts')],
  ['[data-count]', () => import('./character-count.ts')],
  [
    '[data-print], [data-looks-again], [data-date], [data-key], main form[method="post"]',
    () => import('./small.ts'),
  ],
];

// a part that could not be fetched leaves the page as it is without script
function startParts(root: ParentNode): Promise<unknown> {
  startCore(root);
  const begun = extras
    .filter(([selector]) => root.querySelector(selector))
    .map(([, load]) => load().then(({ start }) => start(root)));
  return Promise.allSettled(begun);
}

// a part of the page that the server sent anew
document.addEventListener('came', ({ target }) => void startParts(target as HTMLElement));
// for tests: from now on the page answers to keys and presses
void startParts(document).then(() => {
  document.body.dataset.started = '';
});
