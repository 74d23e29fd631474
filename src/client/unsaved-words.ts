import { chooseCommune } from './address.ts';
import { forgetInTab, keepInTab, keptInTab } from './kept-in-tab.ts';

const OWN = /^_|^revision$|captcha/i;

/**
 * Keeps in this tab what was typed into a form, until it is saved. A browser asks for a page again before the one that goes can send its
 * last words, so the new one may show older words: it gets the newer ones from here, with the mark of the page that they were typed on.
 */
export class UnsavedWords {
  private readonly form: HTMLFormElement;
  private readonly at: string;
  private lastSaved: Words;
  private onItsWay: Words | undefined;
  /** A save had no answer, of this page or the one before it: it may have arrived. */
  private unsure = false;
  private again = false;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.at = form.dataset.autosave ?? '';
    this.lastSaved = wordsOf(form, true);
  }

  /** Puts what was left into the form; whether there was anything. */
  putBack(): boolean {
    const stored = keptInTab(this.at) as StoredWords | undefined; // as it was kept
    const mark = markOf(this.form);
    if (!stored || !mark) return false;
    this.unsure = stored.sending;
    this.again = stored.again;
    for (const [name, values] of Object.entries(stored.words)) put(this.form, name, values);
    // a save that was under way has arrived by now: the words were typed on top of what it saved
    if (!stored.sending) mark.value = stored.mark;
    this.keep();
    return true;
  }

  /** Something was typed. */
  typed(): void {
    this.keep();
  }

  /** What stands in the form is on its way. */
  sending(): void {
    this.onItsWay = wordsOf(this.form);
    this.keep();
  }

  /** It was saved; what was typed meanwhile was not. */
  saved(): void {
    this.lastSaved = this.onItsWay ?? this.lastSaved;
    this.onItsWay = undefined;
    this.unsure = false;
    this.again = false;
    this.keep();
  }

  /** It was refused, or had no answer. */
  failed(o: { answered: boolean }): void {
    this.onItsWay = undefined;
    this.unsure ||= !o.answered;
    this.keep();
  }

  /** Whether a page that was refused as stale is to be asked for once more: what is newer than it may be an own save without an answer. */
  overtaken(): boolean {
    if (!this.unsure || this.again) return false;
    this.again = true;
    this.keep();
    return true;
  }

  /** The form itself is sent, with everything. */
  forget(): void {
    forgetInTab(this.at);
  }

  private keep(): void {
    const now = wordsOf(this.form);
    const words = Object.fromEntries(
      Object.entries(now).filter(([name, values]) => !same(values, this.lastSaved[name])),
    );
    if (Object.keys(words).length === 0) this.forget();
    else {
      const stored: StoredWords = {
        mark: markOf(this.form)?.value ?? '',
        words,
        sending: this.onItsWay !== undefined || this.unsure,
        again: this.again,
      };
      keepInTab(this.at, stored);
    }
  }
}

function markOf(form: HTMLFormElement): HTMLInputElement | undefined {
  const input = form.elements.namedItem('revision');
  return input instanceof HTMLInputElement ? input : undefined;
}

/** What stands in the form, or stood there when the page came. */
function wordsOf(form: HTMLFormElement, drawn = false): Words {
  const words: Words = {};
  for (const control of controlsOf(form)) {
    words[control.name] ??= [];
    const value = textOf(control, drawn);
    if (value !== undefined) words[control.name]?.push(value);
  }
  return words;
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements]
    .filter(
      (each): each is Control =>
        (each instanceof HTMLInputElement && !/^(hidden|file|submit|button|password)$/.test(each.type)) ||
        each instanceof HTMLSelectElement ||
        each instanceof HTMLTextAreaElement,
    )
    .filter((each) => each.name !== '' && !OWN.test(each.name));
}

function textOf(control: Control, drawn: boolean): string | undefined {
  if (control instanceof HTMLSelectElement) {
    if (!drawn) return control.value;
    return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value;
  }
  if (isChoice(control) && !(drawn ? control.defaultChecked : control.checked)) return undefined;
  return drawn && !isChoice(control) ? control.defaultValue : control.value;
}

function put(form: HTMLFormElement, name: string, values: string[]): void {
  const controls = controlsOf(form).filter((each) => each.name === name);
  for (const [i, control] of controls.entries()) {
    if (isChoice(control)) control.checked = values.includes(control.value);
    else control.value = values[i] ?? '';
    // its options come by script
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) {
      if (control.matches('[data-address-commune]')) chooseCommune(control, values[i] ?? '');
      else control.selectedIndex = 0;
    }
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

function same(a: string[], b: string[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Words = Record<string, string[]>;

interface StoredWords {
  /** The mark of the page that the words were typed on. */
  mark: string;
  words: Words;
  /** A save was under way, and may have arrived. */
  sending: boolean;
  /** The page that came for these words was asked for once more already. */
  again: boolean;
}
