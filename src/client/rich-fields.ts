import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { FileUpload } from 'govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs';
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';
import { Tabs } from 'govuk-frontend/dist/govuk/components/tabs/tabs.mjs';
import { characterCountWords, fileUploadWords, passwordWords } from './client-words.ts';
import { mount } from './mount.ts';

/** Counting down, choosing and dragging files, showing a password, tabs. */
export function start(root: ParentNode): void {
  mount(root, CharacterCount, characterCountWords);
  mount(root, FileUpload, fileUploadWords);
  mount(root, PasswordInput, passwordWords);
  mount(root, Tabs);
}
