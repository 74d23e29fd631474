import { startLanguages } from './languages.ts';

const KEYS_OFF = 'mc-keys-off';
// where the browser forbids storage, its mere mention throws
let keysOffHere = false;

/** Printing, slashes in dates, one-key shortcuts, and a page that waits for somebody else and loads itself anew. */
export function start(root: ParentNode): void {
  startLanguages(root);
  for (const button of root.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
    const without = button.nextElementSibling;
    if (without instanceof HTMLElement && without.matches('[data-print-without]')) without.hidden = true;
  }
  // what is folded away on the screen is wanted on paper; newer browsers do it by the sheet alone
  window.addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-date]')) {
    input.addEventListener('input', (event) => slashes(input, event as InputEvent));
  }
  const waits = root.querySelector<HTMLElement>('[data-looks-again]');
  if (waits) {
    setTimeout(() => location.reload(), Number(waits.dataset.looksAgain) * 1000);
    // back from where one has paid, the page of the browser's memory says what was
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload();
    });
  }
  document.addEventListener('keydown', pressKey);
  for (const button of root.querySelectorAll<HTMLElement>('[data-keys-off]')) offerKeys(button);
}

function slashes(input: HTMLInputElement, event: InputEvent): void {
  if (event.inputType !== 'insertText') return;
  if (input.selectionEnd !== input.value.length) return;
  // 1948 alone is a date there
  if (input.dataset.date === 'or-year' && /^(?:19|20)$/.test(input.value)) return;
  input.value = withSlashes(input.value);
}

/** What stands in the box after a letter was typed at its end; what the server reads is the same, with slashes or without. */
function withSlashes(text: string): string {
  // the slash came by itself, and the person typed their own mark
  if (/^\d{2}\/(\d{2}\/)?[-/., ]$/.test(text)) return text.slice(0, -1);
  // the year came first: 1990-11-05, 2011-12-05
  const yearFirst = /^(\d{2})\/(\d{2})$/.exec(text);
  if (yearFirst && Number(yearFirst[2]) > 12) return `${yearFirst[1]}${yearFirst[2]}`;
  if (/^(?:19|20)\/\d{2}\/\d{2}[-/.]$/.test(text))
    return `${text.replace(/\/|.$/g, '').replace(/..$/, '-$&')}-`;
  return /^\d{2}$|^\d{2}\/\d{2}$/.test(text) ? `${text}/` : text;
}

/** The button that turns the page's keys off and on again; the browser remembers it. */
function offerKeys(button: HTMLElement): void {
  const say = () => {
    button.textContent = (keysAreOff() ? button.dataset.keysOn : button.dataset.keysOff) ?? '';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    turnKeys(!keysAreOff());
    say();
  });
  say();
}

function keysAreOff(): boolean {
  try {
    return localStorage.getItem(KEYS_OFF) !== null;
  } catch {
    return keysOffHere;
  }
}

function turnKeys(off: boolean): void {
  keysOffHere = off;
  try {
    if (off) localStorage.setItem(KEYS_OFF, '1');
    else localStorage.removeItem(KEYS_OFF);
  } catch {
    // the browser remembers nothing: it holds for this page
  }
}

/** `data-key="n"` on a link, button or field: that key alone presses it or goes to it, unless someone is writing. */
function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || keysAreOff()) return;
  const target = event.target as Element;
  if (target.closest('input, select, textarea, [contenteditable]')) return;
  const key = event.key.toLowerCase();
  const door = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    (element) => element.dataset.key === key,
  );
  if (!door) return;
  event.preventDefault();
  if (door instanceof HTMLInputElement) {
    door.focus();
    door.select();
  } else door.click();
}
