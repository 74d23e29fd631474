import { showInPlace } from './answer-in-place.ts';
import { keptInTab } from './kept-in-tab.ts';
import { stayWords } from './stay-words.ts';

const LONGEST_MS = 30_000;
let busy = false;

/**
 * A form that is marked `data-stays` is sent by script, so that a lost connection leaves its page as it is instead of the browser's own
 * error page. It comes with what every page loads, so that no press finds it missing. The server says where to go next
 * (platform/http/send.ts). A page that it answers with is shown in place, and `startParts` starts it; of a form that saves itself, or
 * that has files, the browser sends the form itself, with the same key. Sent again after a lost answer, nothing is done twice: the key
 * of the form stands in it. Nothing of a form is kept anywhere but on its page.
 */
export function startStaying(startParts: (root: ParentNode) => void): void {
  // after what else listens at a form: what was held back there does not come here
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.dataset.stays) return;
    const { submitter } = event;
    const button = submitter instanceof HTMLButtonElement ? submitter : null;
    event.preventDefault();
    if (!busy) void go(form, button, startParts);
  });
  window.addEventListener('pageshow', () => {
    busy = false;
    for (const form of document.querySelectorAll<HTMLElement>('[data-on-its-way]'))
      delete form.dataset.onItsWay;
  });
}

async function go(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  startParts: (root: ParentNode) => void,
): Promise<void> {
  if (!navigator.onLine) return stays(form, button, 'offline');
  busy = true;
  // for a part that comes meanwhile: its files go along (upload.ts, unsent-files.ts)
  form.dataset.onItsWay = '';
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  const words = new URLSearchParams();
  const withFiles = form.enctype === 'multipart/form-data';
  for (const [name, value] of body) if (typeof value === 'string') words.append(name, value);
  const asPage = withFiles || form.dataset.autosave !== undefined;
  let next: string | null;
  let page = '';
  try {
    const answer = await fetch(addressOf(form, button), {
      method: 'POST',
      headers: { 'x-stays': '1' },
      body: withFiles ? body : words,
      ...(withFiles ? {} : { signal: AbortSignal.timeout(LONGEST_MS) }),
    });
    next = answer.headers.get('x-next');
    if (!next && !asPage) page = await answer.text();
  } catch {
    busy = false;
    return stays(form, button, 'lost');
  }
  if (next) return goTo(new URL(next, location.href));
  if (!page || !showInPlace(page, startParts)) return sendByBrowser(form, button);
  busy = false;
}

// a row more or less: the page is the same, at another place of it, and a browser would only go there
function goTo({ href, hash }: URL): void {
  const [page = ''] = href.split('#', 1);
  const isHere = hash !== '' && page === location.href.split('#', 1)[0];
  location.assign(isHere ? `${page}${page.includes('?') ? '&' : '?'}${hash}` : href);
}

function addressOf(form: HTMLFormElement, button: HTMLButtonElement | null): string {
  return button?.hasAttribute('formaction') ? button.formAction : form.action;
}

function sendByBrowser(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  if (button?.name) {
    const pressed = document.createElement('input');
    pressed.type = 'hidden';
    pressed.name = button.name;
    pressed.value = button.value;
    form.append(pressed);
  }
  form.action = addressOf(form, button);
  form.submit();
}

/** Says that the page stays, why, and how to go on. */
function stays(form: HTMLFormElement, button: HTMLButtonElement | null, why: 'offline' | 'lost'): void {
  delete form.dataset.onItsWay;
  // nothing came of the press: it is not the first of two
  if (button) delete button.dataset.pressed;
  // whoever keeps unsaved words goes on doing so
  form.dispatchEvent(new Event('stayed'));
  const w = stayWords(form);
  const saves = form.dataset.stays === 'save' || button?.value === 'save';
  const isInTab = keptInTab(form.dataset.autosave ?? '') !== undefined;
  const words = document.createElement('p');
  words.className = 'mc-alert__words';
  words.dataset.stayed = '';
  words.textContent = [
    w[why][saves ? 'save' : 'send'],
    isInTab ? w.kept : w.keepOpen,
    w[form.dataset.stays === 'code' ? 'againForCode' : 'again'](button?.textContent?.trim() ?? ''),
  ].join(' ');
  const alert = alertOf(form);
  alert.replaceChildren(words);
  alert.hidden = false;
  alert.scrollIntoView({ block: 'nearest' });
}

/** Where a form that saves itself says that it could not; at the end of any other. */
function alertOf(form: HTMLFormElement): HTMLElement {
  const there = form.querySelector<HTMLElement>('.mc-saving .mc-alert');
  if (there) return there;
  const region = document.createElement('div');
  const alert = document.createElement('div');
  region.className = 'mc-saving';
  alert.className = 'mc-alert';
  alert.setAttribute('role', 'alert');
  region.append(alert);
  form.append(region);
  return alert;
}
