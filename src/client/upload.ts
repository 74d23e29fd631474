import { uploadWords } from './client-words.ts';

/** After so long the check is not only the file's own: others are checked before it. */
const LONG_MS = 5000;
/** The file itself was looked at and refused; with any other answer it may be sent again. */
const REFUSED = [413, 422];

/** What somebody pressed who waits for files to be taken first. */
let goesOn: { waiting: number; go: () => void } | undefined;

/**
 * Sends an upload form by XMLHttpRequest, because only that reports progress, and says what is happening. The answer
 * is `{ok, html?, error?}`: `html` replaces the element the form names in `data-replace` (or the page is loaded anew).
 */
export function start(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    if (form.dataset.uploadReady) continue;
    form.dataset.uploadReady = 'yes';
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) continue;
    form.addEventListener('submit', (event) => {
      if (!input.files?.length) return;
      event.preventDefault();
      send(form, event.submitter);
    });
    acceptDrops(form, input);
  }
  if (root === document) document.addEventListener('submit', sendChosenFirst, { capture: true });
}

/**
 * When somebody goes on (a form marked `data-after-uploads`) while a chosen file was not sent yet, the file is sent first; when all
 * are taken, they go on, and when one is refused, the page stays.
 */
function sendChosenFirst(event: SubmitEvent): void {
  const leaving = event.target as HTMLFormElement;
  if (!leaving.matches('[data-after-uploads]')) return;
  const waiting = [...document.querySelectorAll<HTMLFormElement>('form[data-upload]')].filter(
    (form) => form.querySelector<HTMLInputElement>('input[type="file"]')?.files?.length,
  );
  const [first] = waiting;
  if (!first) return;
  event.preventDefault();
  event.stopPropagation();
  goesOn = { waiting: waiting.length, go: () => leaving.requestSubmit(event.submitter) };
  for (const form of waiting) form.requestSubmit();
  first.scrollIntoView({ block: 'center' });
}

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const bar = progressBar(form);
  const body = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  const request = new XMLHttpRequest();
  const buttons = form.querySelectorAll<HTMLButtonElement>('button');
  const enable = (on: boolean) => {
    for (const button of buttons) button.disabled = !on;
  };
  const fail = (message: string) => {
    goesOn = undefined;
    enable(true);
    form.querySelector('.mc-part')?.classList.add('mc-part--error');
    const alert = document.createElement('p');
    alert.className = 'mc-alert';
    alert.setAttribute('role', 'alert');
    alert.textContent = message;
    bar.state.replaceChildren(alert);
  };
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    const percent = Math.round((event.loaded / event.total) * 100);
    bar.set(percent);
  });
  request.upload.addEventListener('load', () => bar.wait(form.dataset.checking ?? ''));
  request.addEventListener('error', () => fail(uploadWords.failed));
  request.addEventListener('loadend', () => bar.end());
  request.addEventListener('load', () => {
    const answer = read(request.responseText);
    if (!answer) return fail(isElsewhere(request, form) ? uploadWords.signedOut : uploadWords.failed);
    if (answer.ok) return settle(form, answer.html);
    // left in its box it would be sent again with everything else
    if (answer.error && REFUSED.includes(request.status)) empty(form);
    fail(answer.error ?? uploadWords.failed);
  });
  bar.say(form.dataset.uploading ?? '');
  enable(false);
  request.send(body);
}

function settle(form: HTMLFormElement, html: string | undefined): void {
  const place = form.dataset.replace ? document.getElementById(form.dataset.replace) : null;
  if (!html || !place) {
    location.reload();
    return;
  }
  // the server's own rendered part of this very page, same origin, escaped there like any page
  const fresh = new DOMParser().parseFromString(html, 'text/html').body;
  place.replaceChildren(...fresh.childNodes);
  if (!place.querySelector('.govuk-error-message')) forgive(place);
  start(place);
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
function isElsewhere(request: XMLHttpRequest, form: HTMLFormElement): boolean {
  return (
    request.responseURL !== '' && new URL(request.responseURL).pathname !== new URL(form.action).pathname
  );
}

function empty(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
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

function progressBar(form: HTMLFormElement): ProgressBar {
  const state =
    form.querySelector<HTMLElement>('.mc-upload__state') ?? form.appendChild(document.createElement('div'));
  form.querySelector('.mc-part')?.append(state);
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
  let long = 0;
  return {
    state,
    set: (percent) => {
      bar.value = percent;
    },
    say,
    wait: (text) => {
      bar.removeAttribute('value');
      say(text);
      long = window.setTimeout(() => say(uploadWords.waiting), LONG_MS);
    },
    end: () => window.clearTimeout(long),
  };
}

function acceptDrops(form: HTMLFormElement, input: HTMLInputElement): void {
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
  wait: (text: string) => void;
  end: () => void;
}
