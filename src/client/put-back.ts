/**
 * Whether the browser put words into a form that differ from those it came with: somebody went back to it, loaded it again, or opened
 * a closed tab again. A choice that could not be put back (its options were loaded by script) is what it was when the page came.
 */
export function putBack(form: HTMLFormElement): boolean {
  let changed = false;
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) changed = choiceChanged(control) || changed;
    else if (control instanceof HTMLTextAreaElement) changed ||= control.value !== control.defaultValue;
    else if (control instanceof HTMLInputElement && control.type !== 'hidden' && control.type !== 'file')
      changed ||= /^(radio|checkbox)$/.test(control.type)
        ? control.checked !== control.defaultChecked
        : control.value !== control.defaultValue;
  }
  return changed;
}

function choiceChanged(select: HTMLSelectElement): boolean {
  const options = [...select.options];
  const came = options.findIndex((option) => option.defaultSelected);
  if (select.selectedIndex < 0) select.selectedIndex = Math.max(came, 0);
  return select.selectedIndex !== Math.max(came, 0);
}
