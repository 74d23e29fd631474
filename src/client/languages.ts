/**
 * A press on the language switch loses nothing that was typed: a form that saves itself is saved first; before what cannot be saved is
 * dropped, the person is asked.
 */
export function startLanguages(root: ParentNode): void {
  const unsaved = new Set<HTMLFormElement>();
  for (const form of root.querySelectorAll<HTMLFormElement>('main form[method="post"]'))
    for (const event of ['input', 'change']) form.addEventListener(event, () => unsaved.add(form));
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.mc-languages a'))
    link.addEventListener('click', async (event) => {
      if (unsaved.size === 0) return;
      event.preventDefault();
      for (const form of unsaved) if (await isSaved(form)) unsaved.delete(form);
      const { question } = link.closest<HTMLElement>('nav')?.dataset ?? {};
      if (unsaved.size === 0 || confirm(question)) location.assign(link.href);
    });
}

// a chosen file goes with the form's own button only
async function isSaved(form: HTMLFormElement): Promise<boolean> {
  const files = [...form.querySelectorAll<HTMLInputElement>('[type="file"]')];
  if (!form.dataset.autosave || files.some((input) => input.value)) return false;
  return new Promise((detail) => form.dispatchEvent(new CustomEvent('save-now', { detail })));
}
