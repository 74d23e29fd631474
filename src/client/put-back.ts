/**
 * Whether the browser put words into a form that differ from those it came with: somebody went back to it, loaded it again, or opened
 * a closed tab again. A choice that could not be put back (its options were loaded by script) is what it was when the page came.
 */
export function putBack(form: HTMLFormElement): boolean {
  return [...form.elements].map(differs).includes(true);
}

function differs(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const came = Math.max(
      [...control.options].findIndex((option) => option.defaultSelected),
      0,
    );
    if (control.selectedIndex < 0) control.selectedIndex = came;
    return control.selectedIndex !== came;
  }
  if (control instanceof HTMLInputElement && /hidden|file/.test(control.type)) return false;
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    return (
      control.value !== control.defaultValue ||
      ('checked' in control && control.checked !== control.defaultChecked)
    );
  return false;
}
