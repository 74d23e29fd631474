import { savingForms } from './saving-forms.ts';

/**
 * A press on the language switch loses nothing that was typed: a form that saves itself is saved first; before what cannot be saved is
 * dropped, the person is asked.
 */
export function start(root: ParentNode): void {
  const unsaved = new Set<HTMLFormElement>();
  for (const form of root.querySelectorAll<HTMLFormElement>('main form[method="post"]')) {
    const changed = () => unsaved.add(form);
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.mc-languages a'))
    link.addEventListener('click', (event) => {
      if (unsaved.size === 0) return;
      event.preventDefault();
      void leave(unsaved, link);
    });
}

async function leave(unsaved: Set<HTMLFormElement>, link: HTMLAnchorElement): Promise<void> {
  for (const form of unsaved) if (!hasFile(form) && (await savingForms.get(form)?.())) unsaved.delete(form);
  const question = link.closest<HTMLElement>('[data-question]')?.dataset.question ?? '';
  if (unsaved.size === 0 || window.confirm(question)) location.assign(link.href);
}

// a chosen file goes with the form's own button only
function hasFile(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')].some(
    (input) => input.files?.length,
  );
}
