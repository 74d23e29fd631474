/**
 * A press on the language switch loses nothing that was typed: a form that saves itself is saved first; before what cannot be saved is
 * dropped, the person is asked.
 */
export function startLanguages(root: ParentNode): void {
  const forms = [...root.querySelectorAll<HTMLFormElement>('main form[method="post"]')];
  const unsaved = new Set<HTMLFormElement>();
  for (const form of forms)
    for (const kind of ['input', 'change'])
      form.addEventListener(kind, ({ target }) => {
        // a file is there to be seen as long as it was not taken; what has no name is not sent
        if (target instanceof HTMLInputElement && (target.type === 'file' || !target.name)) return;
        unsaved.add(form);
      });
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.mc-languages a'))
    link.addEventListener('click', async (event) => {
      const dropped = new Set([...unsaved, ...forms.filter(hasFiles)]);
      if (dropped.size === 0) return;
      event.preventDefault();
      for (const form of dropped) if (await isSaved(form)) dropped.delete(form);
      const { question } = link.closest<HTMLElement>('nav')?.dataset ?? {};
      if (dropped.size === 0 || confirm(question)) location.assign(link.href);
    });
}

// a chosen file goes with the form's own button only
async function isSaved(form: HTMLFormElement): Promise<boolean> {
  if (!form.dataset.autosave || hasFiles(form)) return false;
  return new Promise((detail) => form.dispatchEvent(new CustomEvent('save-now', { detail })));
}

function hasFiles(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('[type="file"]')].some((input) => input.value);
}
