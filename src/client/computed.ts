/**
 * What a date answers by itself is computed by the server alone: when the date changes, the form is saved at once, and what was told of
 * the former date is told no more.
 */
export function start(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-computed]')) {
    const form = box.closest('form');
    const date = document.getElementById(box.dataset.computedFrom ?? '');
    if (!form || !date) continue;
    date.addEventListener('change', () => {
      tell(box, { choice: '', says: box.dataset.again ?? '' });
      // after the listener that notes that something is unsaved
      setTimeout(() => form.dispatchEvent(new CustomEvent('save-now', { detail: () => {} })));
    });
    form.addEventListener('computed', (event) => {
      const told = (event as CustomEvent<Told>).detail[box.dataset.computed ?? '']; // as autosave.ts sends it
      if (told) tell(box, told);
    });
  }
}

function tell(box: HTMLElement, { choice, says, wrong }: Told[string]): void {
  const sentence = box.querySelector('[role="status"]');
  const control = box.querySelector('input');
  if (!sentence || !control) return;
  sentence.className = wrong ? 'govuk-error-message' : 'govuk-body';
  if (sentence.textContent !== says) sentence.textContent = says;
  if (control.value === choice) return;
  control.value = choice;
  // for the fields that are asked by it; nothing was written, so nothing is unsaved
  control.form?.dispatchEvent(new Event('answered'));
}

type Told = Record<string, { choice: string; says: string; wrong?: true }>;
