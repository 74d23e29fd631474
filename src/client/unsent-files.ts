import { boxWords } from './box-words.ts';
import { forgetInTab, keepInTab, keptInTab } from './kept-in-tab.ts';
import { fileIn, formOf, isWaiting } from './upload-box.ts';

/**
 * Files that were chosen and are not taken yet. Whoever leaves the page meanwhile is asked by the browser; and when they come back, each
 * box names what was lost, because no page may put a file into a box by itself.
 */

// forms that are sent as a whole, with their files
const sentWhole = new Set<HTMLFormElement>();

/** Asks before the page is left with a file that waits, whatever the reason that it does. */
export function guardLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    for (const box of document.querySelectorAll<HTMLElement>('[data-upload]')) {
      const form = formOf(box);
      const goesAlong = form && (sentWhole.has(form) || form.dataset.onItsWay !== undefined);
      if (isWaiting(box) && !goesAlong) event.preventDefault();
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const byScript = form.dataset.stays !== undefined;
    if (event.submitter?.closest('[data-upload]') || (event.defaultPrevented && !byScript)) return;
    sentWhole.add(form);
    for (const box of form.querySelectorAll<HTMLElement>('[data-upload]')) forgetUnsent(box);
  });
  // the connection was lost on the way, and the page stays (stay.ts)
  const stays = ({ target }: Event) => {
    if (!(target instanceof HTMLFormElement)) return;
    sentWhole.delete(target);
    for (const box of target.querySelectorAll<HTMLElement>('[data-upload]')) keepNames(box);
  };
  document.addEventListener('stayed', stays, { capture: true });
  window.addEventListener('pageshow', () => sentWhole.clear());
}

/** Keeps the names of what is chosen in a box until it is taken, refused or dropped, and says what was left there before. */
export function watchUnsent(box: HTMLElement): void {
  const input = fileIn(box);
  input?.addEventListener('change', () => (input.files?.length ? keepNames(box) : forgetUnsent(box)));
  if (input?.files?.length) keepNames(box);
  else tellUnsent(box);
}

/** What was chosen in the box is taken. */
export function forgetUnsent(box: HTMLElement): void {
  forgetInTab(nameOf(box));
}

function keepNames(box: HTMLElement): void {
  const files = [...(fileIn(box)?.files ?? [])];
  if (files.length === 0) return;
  const stored: StoredNames = {
    names: files.map((file) => file.name),
    photos: files.every((file) => file.type.startsWith('image/')),
  };
  keepInTab(nameOf(box), stored);
}

function tellUnsent(box: HTMLElement): void {
  const stored = keptInTab(nameOf(box)) as StoredNames | undefined; // as it was kept
  const state = box.querySelector<HTMLElement>('.mc-upload__state');
  if (!stored || !state) return;
  // its answer was lost, or came after the page was left
  const names = stored.names.filter((name) => !isThere(box, name));
  if (names.length === 0) {
    forgetUnsent(box);
    return;
  }
  const words = document.createElement('p');
  words.className = 'mc-alert';
  words.dataset.unsent = '';
  words.textContent = boxWords(box).unsent(names.join(', '), stored.photos);
  state.replaceChildren(words);
}

function isThere(box: HTMLElement, name: string): boolean {
  const made = name.replace(/\.\w+$/, '.jpg');
  return [...box.querySelectorAll('.mc-file-list a')].some(({ textContent }) =>
    [name, made].some((each) => textContent?.includes(each)),
  );
}

function nameOf(box: HTMLElement): string {
  return `files ${location.pathname} ${box.dataset.replace ?? fileIn(box)?.name ?? ''}`;
}

interface StoredNames {
  names: string[];
  /** Whether all of them are pictures. */
  photos: boolean;
}
