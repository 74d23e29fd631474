import { sizeText, uploadWords } from './upload-words.ts';
import { signInLink } from './way-in.ts';

/** After so long the check is not only the file's own: others are checked before it. */
const LONG_MS = 5000;

/** What a box says of the files that it sends, at its end. */
export class UploadState {
  private readonly box: HTMLElement;
  private readonly region: HTMLElement;
  private readonly files = make('ul', 'mc-upload__files');
  private readonly label = make('p', 'mc-progress__label');
  private readonly bar = document.createElement('progress');
  private stop: HTMLButtonElement | undefined;

  constructor(box: HTMLElement) {
    this.box = box;
    this.region =
      box.querySelector<HTMLElement>('.mc-upload__state') ?? box.appendChild(make('div', 'mc-upload__state'));
    box.querySelector('.mc-part')?.append(this.region);
    const progress = make('div', 'mc-progress');
    this.bar.max = 100;
    this.bar.setAttribute('aria-hidden', 'true');
    progress.append(this.label, this.bar);
    this.region.replaceChildren(this.files, progress);
  }

  /** A file that is about to be sent: its picture, its name, its size. */
  file(file: File, picture: HTMLCanvasElement | undefined): void {
    const line = make('li', '', `${file.name} (${sizeText(this.box, file.size)})`);
    if (picture) line.prepend(picture);
    this.files.append(line);
  }

  say(text: string): void {
    if (this.label.textContent !== text) this.label.textContent = text;
  }

  progress(percent: number): void {
    this.bar.value = percent;
  }

  /** Nothing can be counted from now on: it is being looked at. */
  wait(): void {
    this.bar.removeAttribute('value');
    this.stop?.remove();
    this.say(this.box.dataset.checking ?? '');
    setTimeout(() => this.say(this.box.dataset.waiting ?? ''), LONG_MS);
  }

  offerStop(stop: () => void): void {
    this.stop = button(uploadWords(this.box).stop, 'mc-link-button', stop);
    this.region.append(this.stop);
  }

  /** It was not taken. Each of `ways` is a button; `signIn` is opened beside this page, which keeps what was chosen. */
  fail(message: string, ways: [words: string, press: () => void][], signIn?: string): void {
    this.box.querySelector('.mc-part')?.classList.add('mc-part--error');
    const alert = make('p', 'mc-alert', message);
    alert.setAttribute('role', 'alert');
    if (signIn) alert.append(' ', signInLink(this.box, signIn));
    const buttons = ways.map(([words, press], i) =>
      button(words, i === 0 ? 'govuk-button govuk-button--secondary' : 'mc-link-button', press),
    );
    const group = make('div', 'govuk-button-group');
    group.append(...buttons);
    this.region.replaceChildren(
      ...(buttons.length > 0 ? [this.files] : []),
      alert,
      ...(buttons.length > 0 ? [group] : []),
    );
  }

  /** Nothing is under way any more. */
  end(words: string[]): void {
    this.region.replaceChildren(...words.map((text) => make('p', 'govuk-hint', text)));
  }
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function button(words: string, className: string, press: () => void): HTMLButtonElement {
  const it = document.createElement('button');
  it.type = 'button';
  it.className = className;
  it.textContent = words;
  it.addEventListener('click', press);
  return it;
}
