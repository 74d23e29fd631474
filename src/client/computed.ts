/**
 * What a date, or the rows of a group, answers by itself is computed by the server alone: when one of them changes, the form is saved at
 * once, and what was told of the former is told no more.
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
      const computed = (event as CustomEvent<ComputedAnswers>).detail[box.dataset.computed ?? '']; // as autosave.ts sends it
      if (computed) tell(box, computed);
    });
  }
}

function tell(box: HTMLElement, { choice, says, wrong }: ComputedAnswers[string]): void {
  const sentence = box.querySelector<HTMLElement>('[role="status"]');
  const control = box.querySelector('input');
  if (!sentence || !control) return;
  // a line less would draw up what stands below, under the finger that is about to press it
  sentence.style.minHeight = `${sentence.offsetHeight}px`;
  sentence.className = wrong ? 'govuk-error-message' : 'govuk-body';
  if (sentence.textContent !== says) sentence.textContent = says;
  if (control.value === choice) return;
  control.value = choice;
  // for the fields that are asked by it; nothing was written, so nothing is unsaved
  control.form?.dispatchEvent(new Event('answered'));
}

type ComputedAnswers = Record<string, { choice: string; says: string; wrong?: true }>;
