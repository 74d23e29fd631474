import { fileBoxWords } from './file-box-words.ts';

/**
 * Lays a box with words of the page's language under a file input that becomes see-through and fills it: the input stays the real
 * control for keyboard, voice and dropping, and only its look, which browsers give in their own language, changes.
 */
export function start(root: ParentNode): void {
  const byFinger = matchMedia('(pointer: coarse)').matches;
  for (const wrapper of root.querySelectorAll<HTMLElement>('.mc-file')) {
    const input = wrapper.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input || wrapper.classList.contains('mc-file--box')) continue;
    const words = fileBoxWords(wrapper);
    const ofNone = byFinger ? '' : words.drop; // nothing is dragged with a finger
    const face = document.createElement('span');
    const button = document.createElement('span');
    const name = document.createElement('span');
    face.className = 'mc-file__face';
    face.setAttribute('aria-hidden', 'true');
    button.className = 'mc-file__button';
    button.textContent = words.choose;
    name.className = 'mc-file__name';
    face.append(button, name);
    wrapper.append(face);
    wrapper.classList.add('mc-file--box');
    const tell = () => {
      const files = [...(input.files ?? [])];
      name.textContent = files.length > 0 ? files.map((file) => file.name).join(', ') : ofNone;
    };
    input.addEventListener('change', tell);
    for (const [event, over] of [
      ['dragenter', true],
      ['dragleave', false],
      ['drop', false],
    ] as const) {
      input.addEventListener(event, () => wrapper.classList.toggle('is-over', over));
    }
    tell();
  }
}
