import { autosaveWords } from './client-words.ts';
import { isEnglish } from './language-of.ts';
import { putBack } from './put-back.ts';
import { UnsavedWords } from './unsaved-words.ts';
import type { Sent } from './way-in.ts';

const everyMs = 5_000;
const longestMs = 10_000;

/**
 * Saves a form five seconds after the last save, when something changed. The answer `{ok, revision}` renews the hidden
 * revision, so that the form sent later is not taken for a stale one. A failure is loud and stays until a save succeeds;
 * a conflict (409) stops the saving: the person decides on the page itself; so does a draft that was sent meanwhile, whose words stay.
 */
export function start(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  const words = autosaveWords(form);
  const { state, alert } = regions(form);
  for (const hint of form.querySelectorAll<HTMLElement>('[data-autosave-hint]')) hint.hidden = false;
  const unsaved = new UnsavedWords(form);
  const left = unsaved.putBack();
  let dirty = putBack(form); // what the browser put back is saved again
  let saving = false;
  let leaving = false;
  let waiting = false;
  // nothing is tried by itself until another request of the page is answered, or never again
  let stopped: 'signed out' | 'for good' | undefined;
  let pressed: HTMLElement | null = null;

  const save = async () => {
    if (!dirty || saving || leaving) return;
    saving = true;
    dirty = false;
    state.textContent = words.saving;
    unsaved.sending();
    try {
      const answer = await sendWords(form, { signal: AbortSignal.timeout(longestMs) });
      if (answer.redirected) {
        stopped = 'signed out';
        const link = await wayIn(({ signInLink }) => signInLink(form, answer.url));
        throw new NotSaved(words.signedOut, link);
      }
      const reply: Reply = await answer.json();
      if (answer.status === 409) {
        stopped = 'for good';
        if (reply.code === 'form.anothers') throw new NotSaved(words[anothers(form)]);
        if (!reply.sent && unsaved.overtaken()) return location.reload();
        if (!reply.sent) throw new NotSaved(words.stale);
        const { sent } = reply;
        const link = await wayIn(({ sentLink }) => sentLink(form, sent));
        throw new NotSaved(words.sent(sent.code), link, true);
      }
      if (!answer.ok || !reply.ok) throw new NotSaved(reply.error ?? words.failed);
      renew(form, reply.revision);
      unsaved.saved();
      stopped = undefined;
      if (reply.computed) form.dispatchEvent(new CustomEvent('computed', { detail: reply.computed }));
      state.textContent = words.saved(
        new Date().toLocaleTimeString(isEnglish(form) ? 'en-GB' : 'vi-VN', {
          hour: '2-digit',
          minute: '2-digit',
          timeZone: 'Asia/Ho_Chi_Minh', // as the server writes it
        }),
      );
      quiet(alert);
    } catch (error) {
      dirty = true;
      unsaved.failed({ answered: error instanceof NotSaved });
      state.textContent = '';
      if (error instanceof NotSaved) loud(form, alert, error.message, error);
      // where the page said already that the connection is lost, it goes on saying what was not done
      else if (!alert.querySelector('[data-stayed]')) loud(form, alert, words.failed);
    } finally {
      saving = false;
      if (waiting) form.requestSubmit(pressed);
      waiting = false;
    }
  };

  // after signing out nothing can be saved, and nothing is kept in the tab
  const saveBefore = (signOut: HTMLFormElement) => {
    let saved = false;
    signOut.addEventListener('submit', async (event) => {
      if (saved || !(dirty || saving)) return;
      event.preventDefault();
      event.stopPropagation();
      await saveNow();
      saved = true;
      signOut.requestSubmit(event.submitter);
      saved = false;
    });
  };
  const saveNow = async () => {
    while (saving) await new Promise((resolve) => setTimeout(resolve, 50));
    await save();
  };

  // the language switch asks whether everything typed is saved, and is told when it is
  form.addEventListener('save-now', async (event) => {
    await saveNow();
    (event as CustomEvent<(saved: boolean) => void>).detail(!dirty); // as languages.ts sends it
  });
  setInterval(() => {
    if (!stopped) void save();
  }, everyMs);
  // they are signed in again, or the connection is back
  document.addEventListener('answered', () => {
    if (stopped !== 'for good' && !alert.hidden) void save();
  });
  const written = (event: Event) => {
    // a chosen file is not saved here: nothing may say that it was
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
    dirty = true;
    unsaved.typed();
  };
  form.addEventListener('input', written);
  form.addEventListener('change', written);
  form.addEventListener('submit', (event) => {
    leaving = true;
    if (!saving) return unsaved.forget();
    // a save on its way renews the revision: if the form were sent meanwhile, its own save would make it stale
    event.preventDefault();
    event.stopPropagation();
    pressed = event.submitter;
    waiting = true;
  });
  // the connection was lost on the way, and the page stays (stay.ts)
  form.addEventListener('stayed', () => {
    leaving = false;
    dirty = true;
    state.textContent = '';
    unsaved.typed();
  });
  for (const out of document.querySelectorAll<HTMLFormElement>('[data-signs-out]')) saveBefore(out);
  if (left) {
    dirty = true;
    void save();
  }
  window.addEventListener('pagehide', () => {
    if (dirty && !saving && !leaving) void sendWords(form, { keepalive: true }).catch(() => {});
  });
  window.addEventListener('pageshow', (event) => {
    // some browsers put words in after the scripts
    if (!event.persisted) {
      if (putBack(form)) dirty = true;
      return;
    }
    leaving = false;
    // the same page as it was left: the server may have newer words, and what is unsaved on this one says so at once
    if (dirty) void save();
    else location.reload();
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty && !leaving && !alert.hidden) event.preventDefault();
  });
}

/** What leads on; the words say it too, should it not come. */
function wayIn(link: (part: typeof import('./way-in.ts')) => HTMLAnchorElement) {
  return import('./way-in.ts').then(link, () => undefined);
}

function quiet(alert: HTMLElement): void {
  alert.replaceChildren();
  alert.hidden = true;
}

/**
 * Says it once, with the way that leads on where there is one and the form's own save button beside it, and keeps in sight what is being
 * written.
 */
function loud(form: HTMLFormElement, alert: HTMLElement, message: string, o: Partial<NotSaved> = {}): void {
  if (!alert.hidden && alert.firstElementChild?.textContent === message) return;
  const words = document.createElement('p');
  words.className = 'mc-alert__words';
  words.textContent = message;
  alert.replaceChildren(words);
  const save = form.querySelector<HTMLButtonElement>('button[name="_action"][value="save"]');
  if (o.way) alert.append(o.way);
  if (save && !o.forGood) {
    const here = document.createElement('button');
    here.type = 'button';
    here.className = 'govuk-button govuk-button--secondary';
    here.textContent = save.textContent;
    here.addEventListener('click', () => form.requestSubmit(save));
    alert.append(here);
  }
  alert.hidden = false;
  const writing = document.activeElement;
  if (writing && form.contains(writing)) writing.scrollIntoView({ block: 'nearest' });
}

/** Somebody else is signed in: the form's own button has it kept for who wrote it, a silent save cannot. */
function anothers(form: HTMLFormElement) {
  return form.enctype === 'multipart/form-data' ? 'anothersWithFiles' : 'anothers';
}

/** Sends what is written. Every save is a request of its own; the form's own key stays unused for the press of the button. */
function sendWords(form: HTMLFormElement, o: RequestInit): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  body.set('_key', freshKey());
  return fetch(form.dataset.autosave ?? form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
    ...o,
  });
}

class NotSaved extends Error {
  /** Where somebody goes on. */
  readonly way: HTMLAnchorElement | undefined;
  /** Nothing can be saved here any more. */
  readonly forGood: boolean;

  constructor(message: string, way?: HTMLAnchorElement, forGood = false) {
    super(message);
    this.way = way;
    this.forGood = forGood;
  }
}

interface Reply {
  ok?: boolean;
  revision?: number | string;
  error?: string;
  code?: string;
  /** What dates answer by themselves, for `computed.ts`. */
  computed?: Record<string, { choice: string; says: string; wrong?: true }>;
  sent?: Sent;
}

/** The hidden mark of the saved words, and the name by which the browser knows which words are typed on top of which (page-mark.tsx). */
function renew(form: HTMLFormElement, mark: number | string | undefined): void {
  const input = form.elements.namedItem('revision');
  if (mark === undefined || !(input instanceof HTMLInputElement)) return;
  input.value = String(mark);
  const name = form.querySelector<HTMLInputElement>('[data-mark]');
  if (name) name.name = `at-${mark}`;
}

function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

function regions(form: HTMLFormElement): { state: HTMLElement; alert: HTMLElement } {
  // at the form's end, kept in sight while the form is longer than the window: it never moves what is being read
  const region = document.createElement('div');
  const state = document.createElement('p');
  const alert = document.createElement('div');
  region.className = 'mc-saving';
  state.className = 'mc-save-state';
  state.setAttribute('role', 'status');
  alert.className = 'mc-alert';
  alert.setAttribute('role', 'alert');
  alert.hidden = true;
  region.append(alert, state);
  // on a narrow screen the alert stands at the form's end, and this leads to it
  const strip = document.createElement('button');
  strip.type = 'button';
  strip.className = 'mc-saving-strip';
  strip.textContent = autosaveWords(form).strip;
  strip.addEventListener('click', () => alert.scrollIntoView({ block: 'center' }));
  form.append(strip, region);
  return { state, alert };
}
