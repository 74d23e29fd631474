import { boxWords } from './box-words.ts';
import { takesLarge } from './upload-box.ts';

/** The choice to send photos as they are, where the box takes what a smaller one would be. */
export function offerOriginal(box: HTMLElement, input: HTMLInputElement): void {
  const below = input.closest('.govuk-form-group');
  if (!below || !input.accept.includes('.jpg') || !takesLarge(box)) return;
  const choice = document.createElement('input');
  const label = document.createElement('label');
  const item = document.createElement('div');
  const group = document.createElement('div');
  choice.type = 'checkbox';
  choice.id = `giu-${input.id}`;
  choice.className = 'govuk-checkboxes__input';
  choice.dataset.keepOriginal = '';
  label.className = 'govuk-label govuk-checkboxes__label';
  label.htmlFor = choice.id;
  label.textContent = boxWords(box).keep;
  item.className = 'govuk-checkboxes__item';
  item.append(choice, label);
  group.className = 'govuk-checkboxes govuk-checkboxes--small mc-keep-original';
  group.append(item);
  below.after(group);
}
