import { uploadWords } from './upload-words.ts';

/** After so long the check is not only the file's own: others are checked before it. */
const LONG_MS = 5000;
/** The file itself was looked at and refused; with any other answer it may be sent again. */
const REFUSED = [413, 422];

/** What somebody pressed who waits for files to be taken first. */
let goesOn: { waiting: number; go: () => void } | undefined;

/**
 * Sends an upload by XMLHttpRequest, because only that reports progress, and says what is happening. What is marked `data-upload` is a
 * box in a form that may ask for more; the rest of the form stays as it is, and other boxes of it are not sent. The answer is
 * `{ok, html?, error?}`: `html` replaces the element that the mark names in `data-replace` (or the page is loaded anew).
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
      send(box, event.submitter);
    });
    const input = fileIn(box);
    if (input) acceptDrops(box, input);
  }
  if (root === document) document.addEventListener('submit', sendChosenFirst, { capture: true });
}

/** Whether what was pressed sends or removes a file of this box: of one that is gone from the page, nothing does. */
function changesFiles(box: HTMLElement, pressed: HTMLElement | null): boolean {
  return box.isConnected && box.contains(pressed) && (changesOne(pressed) || !!fileIn(box)?.files?.length);
}

/** Whether it removes a file that was taken, or brings one back: what waits in the box is not sent with it. */
function changesOne(pressed: HTMLElement | null): boolean {
  return pressed instanceof HTMLButtonElement && /^(remove|restore):/.test(pressed.value);
}

/**
 * When somebody goes on (a form marked `data-after-uploads`) while a chosen file was not sent yet, the file is sent first; when all
 * are taken, they go on, and when one is refused, the page stays.
 */
function sendChosenFirst(event: SubmitEvent): void {
  const leaving = event.target as HTMLFormElement;
  if (!leaving.matches('[data-after-uploads]') || event.submitter?.closest('[data-upload]')) return;
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-upload]')];
  const waiting = boxes.filter((box) => fileIn(box)?.files?.length);
  const [first] = waiting;
  if (!first) return;
  event.preventDefault();
  event.stopPropagation();
  goesOn = { waiting: waiting.length, go: () => leaving.requestSubmit(event.submitter) };
  for (const box of waiting) send(box, null);
  first.scrollIntoView({ block: 'center' });
}

function send(box: HTMLElement, submitter: HTMLElement | null): void {
  const form = formOf(box);
  if (!form) return;
  const action = addressOf(box, form);
  const bar = progressBar(box);
  const body = formWithout(othersThan(box, form), form);
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  const removing = changesOne(submitter);
  const chosen = removing ? fileIn(box) : null;
  if (chosen) body.delete(chosen.name);
  const request = new XMLHttpRequest();
  const buttons = box.querySelectorAll<HTMLButtonElement>('button');
  const enable = (on: boolean) => {
    for (const button of buttons) button.disabled = !on;
  };
  const fail = (message: string) => {
    goesOn = undefined;
    enable(true);
    box.querySelector('.mc-part')?.classList.add('mc-part--error');
    const alert = document.createElement('p');
    alert.className = 'mc-alert';
    alert.setAttribute('role', 'alert');
    alert.textContent = message;
    bar.state.replaceChildren(alert);
  };
  request.open('POST', action);
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    const percent = Math.round((event.loaded / event.total) * 100);
    bar.set(percent);
  });
  request.upload.addEventListener('load', () => !removing && bar.wait());
  request.addEventListener('error', () => fail(uploadWords.failed));
  request.addEventListener('load', () => {
    const answer = read(request.responseText);
    if (!answer) return fail(isElsewhere(request, action) ? uploadWords.signedOut : uploadWords.failed);
    if (answer.ok) return settle(box, answer.html, chosen?.files);
    // left in its box it would be sent again with everything else
    if (answer.error && REFUSED.includes(request.status)) empty(box);
    fail(answer.error ?? uploadWords.failed);
  });
  if (!removing) bar.say(box.dataset.uploading ?? '');
  enable(false);
  request.send(body);
}

// its own buttons send the form there
function addressOf(box: HTMLElement, form: HTMLFormElement): string {
  return box.querySelector<HTMLButtonElement>('button[formaction]')?.formAction ?? form.action;
}

function othersThan(box: HTMLElement, form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-upload]')].filter((other) => other !== box);
}

/** What the form sends, without what stands in these boxes of it: their files go when it is their turn. */
function formWithout(boxes: HTMLElement[], form: HTMLFormElement): FormData {
  const body = new FormData(form);
  for (const box of boxes)
    for (const field of box.querySelectorAll<HTMLInputElement>('input[name]')) body.delete(field.name);
  return body;
}

function formOf(box: HTMLElement): HTMLFormElement | null {
  return box.closest('form');
}

function fileIn(box: HTMLElement): HTMLInputElement | null {
  return box.querySelector<HTMLInputElement>('input[type="file"]');
}

/** Puts the answer in the place of the box; `chosen` is what still waits in it to be sent. */
function settle(box: HTMLElement, html: string | undefined, chosen: FileList | null | undefined): void {
  const place = box.dataset.replace ? document.getElementById(box.dataset.replace) : null;
  if (!html || !place) {
    location.reload();
    return;
  }
  // the server's own rendered part of this very page, same origin, escaped there like any page
  const fresh = new DOMParser().parseFromString(html, 'text/html').body;
  place.replaceChildren(...fresh.childNodes);
  if (!place.querySelector('.govuk-error-message')) forgive(place);
  start(place);
  const input = fileIn(place);
  if (input && chosen?.length) input.files = chosen;
  void import('./rich-fields.ts').then((fields) => fields.start(place));
  if (place.querySelector('.govuk-error-message')) goesOn = undefined;
  if (goesOn && --goesOn.waiting === 0) {
    goesOn.go();
    goesOn = undefined;
    return;
  }
  place.tabIndex = -1;
  place.focus();
}

/** The request was redirected to another page: nobody is signed in any more. */
function isElsewhere({ responseURL }: XMLHttpRequest, action: string): boolean {
  const asked = new URL(action, location.href);
  return responseURL !== '' && new URL(responseURL).pathname !== asked.pathname;
}

function empty(box: HTMLElement): void {
  const input = fileIn(box);
  if (!input) return;
  input.value = '';
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * What was missing is there now: its line is removed from the summary at the top of the page, and the summary with its last line.
 */
function forgive(part: HTMLElement): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')) {
    const box = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (box && part.contains(box)) link.closest('li')?.remove();
  }
  const summary = document.querySelector('.govuk-error-summary');
  if (!summary || summary.querySelector('li')) return;
  summary.remove();
  document.title = document.title.replace(/^Lỗi: /, '');
}

function progressBar(upload: HTMLElement): ProgressBar {
  const state =
    upload.querySelector<HTMLElement>('.mc-upload__state') ??
    upload.appendChild(document.createElement('div'));
  upload.querySelector('.mc-part')?.append(state);
  const words = document.createElement('p');
  const box = document.createElement('div');
  const bar = document.createElement('progress');
  box.className = 'mc-progress';
  words.className = 'mc-progress__label';
  bar.max = 100;
  bar.setAttribute('aria-hidden', 'true');
  box.append(words, bar);
  state.replaceChildren(box);
  const say = (text: string) => {
    if (words.textContent !== text) words.textContent = text;
  };
  return {
    state,
    set: (percent) => {
      bar.value = percent;
    },
    say,
    wait: () => {
      bar.removeAttribute('value');
      say(upload.dataset.checking ?? '');
      setTimeout(() => say(upload.dataset.waiting ?? ''), LONG_MS);
    },
  };
}

function acceptDrops(form: HTMLElement, input: HTMLInputElement): void {
  // the file component takes drops on its own box; this takes those that miss it
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('is-over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('is-over'));
  form.addEventListener('drop', (event) => {
    form.classList.remove('is-over');
    if (event.defaultPrevented || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function read(text: string): UploadAnswer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as UploadAnswer)
      : undefined;
  } catch {
    return undefined;
  }
}

interface UploadAnswer {
  ok: boolean;
  html?: string;
  error?: string;
}

interface ProgressBar {
  state: HTMLElement;
  set: (percent: number) => void;
  say: (text: string) => void;
  /** Nothing can be counted from now on: it is being looked at. */
  wait: () => void;
}
