import { boxWords } from './box-words.ts';
import { boxIsDone, goOnAfter } from './going-on.ts';
import { offerOriginal } from './offer-original.ts';
import { guardLeaving, watchUnsent } from './unsent-files.ts';
import { changesOne, fileIn, formOf, isUnderWay, isWaiting, startsByItself } from './upload-box.ts';

/** So long a press waits for what sends files. */
const LONGEST_MS = 10_000;

/**
 * Sends an upload by XMLHttpRequest, because only that reports progress, and says what is happening. What is marked `data-upload` is a
 * box in a form that may ask for more; the rest of the form stays as it is, and other boxes of it are not sent. A box that is marked
 * `data-starts` sends its files as soon as they are chosen. The answer is `{ok, html?, error?}`: `html` replaces the element that the
 * mark names in `data-replace` (or the page is loaded anew).
 */
export function start(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-upload]')) {
    if (box.dataset.uploadReady) continue;
    box.dataset.uploadReady = 'yes';
    const form = formOf(box);
    if (!form) continue;
    form.addEventListener('submit', (event) => {
      if (!changesFiles(box, event.submitter)) return;
      event.preventDefault();
      void send(box, event.submitter);
    });
    box.addEventListener('focusin', () => void sending().catch(() => {}), { once: true });
    const input = fileIn(box);
    if (!input) continue;
    acceptDrops(box, input);
    watchUnsent(box);
    if (startsByItself(box)) sendWhenChosen(box, input);
  }
  if (root !== document) return;
  guardLeaving();
  document.addEventListener('submit', sendChosenFirst, { capture: true });
  // what is said where script runs came hidden, the other did not
  for (const words of document.querySelectorAll<HTMLElement>('[data-with-script], [data-without-script]'))
    words.hidden = !words.hidden;
}

// fetched once it is known that a file may come
const sending = () => import('./send-box.ts');

async function send(box: HTMLElement, pressed: HTMLElement | null): Promise<void> {
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS));
  const part = await Promise.race([sending(), tooLate]).catch(() => undefined);
  if (part) await part.send(box, pressed, start);
  else leaveToForm(box, pressed);
}

/**
 * What sends could not be fetched, or not in time: the box is as without script from now on. What was pressed sends the whole form, with the
 * files in it; where nothing was, the box says that its file waits.
 */
function leaveToForm(box: HTMLElement, pressed: HTMLElement | null): void {
  const isFirst = !isLeft(box); // a file was chosen, and a button pressed, before that was known
  box.removeAttribute('data-upload');
  const button = uploadButton(box);
  if (button) button.hidden = false;
  const state = box.querySelector('.mc-upload__state');
  if (state) {
    state.className = 'mc-alert';
    state.textContent = boxWords(box).failed;
  }
  if (pressed) formOf(box)?.requestSubmit(pressed);
  else if (isFirst) boxIsDone();
}

function isLeft(box: HTMLElement): boolean {
  return !box.matches('[data-upload]');
}

function uploadButton(box: HTMLElement): HTMLButtonElement | null {
  return box.querySelector('button[value^="upload:"]');
}

function sendWhenChosen(box: HTMLElement, input: HTMLInputElement): void {
  const sendNow = () => {
    if (input.files?.length && !isLeft(box)) void send(box, null);
  };
  const button = uploadButton(box);
  if (button) button.hidden = true;
  offerOriginal(box, input);
  input.addEventListener('change', sendNow);
  // chosen before the script was there, or put back by the browser; unless the form was sent with it meanwhile
  if (formOf(box)?.dataset.onItsWay === undefined) sendNow();
}

/** Whether what was pressed sends, removes or brings back a file of this box: of one that is gone from the page, nothing does. */
function changesFiles(box: HTMLElement, pressed: HTMLElement | null): boolean {
  if (!box.isConnected || isLeft(box) || !box.contains(pressed)) return false;
  return changesOne(pressed) || !!fileIn(box)?.files?.length;
}

/**
 * When somebody goes on (a form marked `data-after-uploads`) while a chosen file is not taken yet, the file is sent first; when all
 * are taken, they go on, and when one is refused, the page stays.
 */
function sendChosenFirst(event: SubmitEvent): void {
  const leaving = event.target as HTMLFormElement;
  if (!leaving.matches('[data-after-uploads]') || event.submitter?.closest('[data-upload]')) return;
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-upload]')].filter(isWaiting);
  const [first] = waiting;
  if (!first) return;
  event.preventDefault();
  event.stopPropagation();
  const button = event.submitter?.textContent?.trim() ?? '';
  goOnAfter(waiting.length, { first, button, go: () => leaving.requestSubmit(event.submitter) });
  for (const box of waiting) if (!isUnderWay(box)) void send(box, null);
}

function acceptDrops(box: HTMLElement, input: HTMLInputElement): void {
  // the file component takes drops on its own box; this takes those that miss it
  box.addEventListener('dragover', (event) => {
    event.preventDefault();
    box.classList.add('is-over');
  });
  box.addEventListener('dragleave', () => box.classList.remove('is-over'));
  box.addEventListener('drop', (event) => {
    box.classList.remove('is-over');
    if (event.defaultPrevented || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    if (isUnderWay(box)) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
