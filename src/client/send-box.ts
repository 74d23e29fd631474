import { boxWords } from './box-words.ts';
import { forgetPress, stay } from './going-on.ts';
import { previewOf, rememberPreview } from './preview.ts';
import { settle } from './settle-box.ts';
import { toSend } from './shrink-photo.ts';
import {
  changesOne,
  empty,
  fileIn,
  formOf,
  isUnderWay,
  isWaiting,
  mostOf,
  setUnderWay,
  startsByItself,
} from './upload-box.ts';
import { UploadState } from './upload-state.ts';
import { sizeText, uploadWords } from './upload-words.ts';

/** The file itself was looked at and refused; with any other answer it may be sent again. */
const REFUSED = [413, 422];
/** A connection that takes nothing for so long is broken. */
const STALLED_MS = 30_000;

/**
 * Sends what is chosen in a box, or what the pressed button of it asks for. `startAgain` gets the box that comes in its place. Fetched when
 * somebody turns to a box.
 */
export async function send(
  box: HTMLElement,
  pressed: HTMLElement | null,
  startAgain: (place: HTMLElement) => void,
): Promise<void> {
  const form = formOf(box);
  if (!form || isUnderWay(box)) return;
  const input = fileIn(box);
  const one = changesOne(pressed);
  const chosen = one ? [] : [...(input?.files ?? [])];
  const state = new UploadState(box);
  const body = wordsFor(box, form);
  if (pressed instanceof HTMLButtonElement && pressed.name) body.append(pressed.name, pressed.value);
  begin(box);
  const { notes, tooLargeStill } = await addFiles(body, { box, state, name: input?.name ?? '', chosen });
  const words = uploadWords(box);
  const request = new XMLHttpRequest();
  const action = addressOf(box, form);
  let stalled = 0;
  // the connection is gone, or as good as gone
  const cut = () => request.abort();
  const alive = () => {
    clearTimeout(stalled);
    stalled = window.setTimeout(cut, STALLED_MS);
  };
  const over = () => {
    clearTimeout(stalled);
    window.removeEventListener('offline', cut);
    end(box);
  };
  const fail = (message: string, again = true, signIn?: string) => {
    over();
    const drop = () => {
      empty(box);
      state.end([]);
    };
    const mayResend = again && startsByItself(box) && !!input?.files?.length;
    const resend = () => void send(box, null, startAgain);
    state.fail(
      message,
      mayResend
        ? [
            [words.again, resend],
            [words.drop, drop],
          ]
        : [],
      signIn,
    );
    stay(box);
  };
  const unanswered = one ? words.changeBroken : boxWords(box).failed;
  const broken = () => {
    const starts = startsByItself(box);
    fail(starts && !one ? words.broken : unanswered);
    if (starts && chosen.length > 0) whenBack(box, startAgain);
  };
  const ended = () => fail(one ? words.changeSignedOut : signedOut(box), true, request.responseURL);
  request.open('POST', action);
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', (event) => {
    alive();
    if (event.lengthComputable) state.progress(Math.round((event.loaded / event.total) * 100));
  });
  request.upload.addEventListener('load', () => {
    clearTimeout(stalled);
    if (!one) state.wait();
  });
  request.addEventListener('error', broken);
  let stopped = false;
  request.addEventListener('abort', () => {
    if (!stopped) return broken();
    over();
    empty(box);
    state.end([uploadWords(box).stopped]);
    stay(box);
  });
  request.addEventListener('load', () => {
    const answer = read(request.responseText);
    if (!answer) return isElsewhere(request, action) ? ended() : broken();
    // what could not be saved beside it is tried again (autosave.ts)
    document.dispatchEvent(new Event('answered'));
    if (answer.ok) {
      over();
      return settle(box, { html: answer.html, left: one ? input?.files : undefined, notes, startAgain });
    }
    const isRefused = REFUSED.includes(request.status);
    // left in its box it would be sent again with everything else
    if (answer.error && isRefused && !one) empty(box);
    const still = isRefused ? tooLargeStill : [];
    fail([...still, answer.error ?? unanswered].join(' '), !isRefused);
  });
  if (!one) {
    state.say(box.dataset.uploading ?? '');
    if (startsByItself(box)) {
      state.offerStop(() => {
        stopped = true;
        request.abort();
      });
    }
  }
  alive();
  window.addEventListener('offline', cut);
  request.send(body);
}

/** Adds the files as they are sent, shows them, and returns what is to be said of them when they are taken, and when they are not. */
async function addFiles(
  body: FormData,
  { box, state, name, chosen }: { box: HTMLElement; state: UploadState; name: string; chosen: File[] },
): Promise<{ notes: string[]; tooLargeStill: string[] }> {
  const notes: string[] = [];
  const tooLargeStill: string[] = [];
  for (const file of chosen) {
    if (!startsByItself(box)) {
      body.append(name, file, file.name);
      continue;
    }
    state.say(uploadWords(box).preparing);
    const fileToSend = await toSend(file, box);
    const picture = await previewOf(fileToSend);
    body.append(name, fileToSend, fileToSend.name);
    state.file(fileToSend, picture);
    if (picture) rememberPreview(box.dataset.replace ?? '', fileToSend.name, picture);
    if (fileToSend === file) continue;
    const sizes = [sizeText(box, file.size), sizeText(box, fileToSend.size)] as const;
    notes.push(uploadWords(box).shrunk(fileToSend.name, ...sizes));
    if (fileToSend.size > mostOf(box))
      tooLargeStill.push(uploadWords(box).tooLargeStill(fileToSend.name, ...sizes));
  }
  return { notes, tooLargeStill };
}

/** What the form sends beside files, without what stands in its other boxes: their files go when it is their turn. */
function wordsFor(box: HTMLElement, form: HTMLFormElement): FormData {
  const body = new FormData(form);
  const own = fileIn(box);
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-upload] input[name]'))
    if (input === own || !box.contains(input)) body.delete(input.name);
  return body;
}

// its own buttons send the form there
function addressOf(box: HTMLElement, form: HTMLFormElement): string {
  return box.querySelector<HTMLButtonElement>('button[formaction]')?.formAction ?? form.action;
}

function begin(box: HTMLElement): void {
  setUnderWay(box, true);
  enable(box, false);
  forgetPress(box);
}

function end(box: HTMLElement): void {
  enable(box, true);
  setUnderWay(box, false);
}

function enable(box: HTMLElement, on: boolean): void {
  for (const button of box.querySelectorAll<HTMLButtonElement>('button')) button.disabled = !on;
  const input = fileIn(box);
  if (input && startsByItself(box)) input.disabled = !on;
}

function whenBack(box: HTMLElement, startAgain: (place: HTMLElement) => void): void {
  const again = () => {
    if (box.isConnected && isWaiting(box)) void send(box, null, startAgain);
  };
  window.addEventListener('online', again, { once: true });
}

/** The request was redirected to another page: nobody is signed in any more. */
function isElsewhere({ responseURL }: XMLHttpRequest, action: string): boolean {
  const requested = new URL(action, location.href);
  return responseURL !== '' && new URL(responseURL).pathname !== requested.pathname;
}

function signedOut(box: HTMLElement): string {
  const words = uploadWords(box);
  return words.signedOut(startsByItself(box) ? words.again : words.upload);
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
