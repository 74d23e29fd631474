import { goingOnWords } from './going-on-words.ts';

/** What somebody pressed who waits for files to be taken first. */
let pressed: Pressed | undefined;

/** Goes on when so many boxes have sent their files and all were taken; the first of them says so, where the page is scrolled to. */
export function goOnAfter(waiting: number, o: { first: HTMLElement; button: string; go: () => void }): void {
  const words = document.createElement('p');
  words.className = 'mc-upload__going-on';
  words.setAttribute('role', 'status');
  pressed?.words.remove();
  pressed = { waiting, words, ...o };
  for (const old of document.querySelectorAll('.mc-upload__going-on')) old.remove();
  o.first.append(words);
  words.textContent = goingOnWords(o.first).going(o.button);
  o.first.scrollIntoView({ block: 'center' });
}

/** The files of a box were taken. @returns whether the page is left now */
export function boxIsDone(): boolean {
  if (!pressed || --pressed.waiting > 0) return false;
  const { go, words } = pressed;
  pressed = undefined;
  words.remove();
  go();
  return true;
}

/** The files of a box were not taken: the page stays, and says there why the press came to nothing. */
export function stay(box: HTMLElement): void {
  if (!pressed) return;
  const { words, button } = pressed;
  pressed = undefined;
  words.setAttribute('role', 'alert');
  box.append(words);
  words.textContent = goingOnWords(box).stays(button);
  words.scrollIntoView({ block: 'center' });
}

/** The files of a box are sent once more: what was said of an earlier press is over. */
export function forgetPress(box: HTMLElement): void {
  if (!pressed) box.querySelector('.mc-upload__going-on')?.remove();
}

interface Pressed {
  waiting: number;
  first: HTMLElement;
  /** The words of what was pressed. */
  button: string;
  go: () => void;
  words: HTMLElement;
}
