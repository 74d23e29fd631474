import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';
import { characterCountWords, passwordWords } from './client-words.ts';
import { startFileBoxes } from './file-box.ts';
import { mount } from './mount.ts';

/** Counting down, choosing and dragging files, showing a password. */
export function start(root: ParentNode): void {
  mount(root, CharacterCount, characterCountWords);
  startFileBoxes(root);
  mount(root, PasswordInput, passwordWords);
}
