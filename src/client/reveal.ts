/**
 * Fields that belong to one choice are shown while it is chosen. Written here because the library puts `aria-expanded`
 * on radio buttons, which is not allowed there; the revealed fields follow the choice in reading order, which says enough.
 */
export function startReveals(root: ParentNode): void {
  const inputs = root.querySelectorAll<HTMLInputElement>('input[data-aria-controls]');
  for (const input of inputs) sync(input);
  if (inputs.length > 0) {
    document.addEventListener('change', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const scope = event.target.form ?? document;
      for (const input of scope.querySelectorAll<HTMLInputElement>('input[data-aria-controls]')) sync(input);
    });
    // a page that comes back from the browser's memory has its answers but not its reveals
    window.addEventListener('pageshow', () => {
      for (const input of inputs) sync(input);
    });
  }
}

function sync(input: HTMLInputElement): void {
  const target = document.getElementById(input.dataset.ariaControls ?? '');
  const block = target?.className.split(' ')[0] ?? '';
  target?.classList.toggle(`${block}--hidden`, !input.checked);
}
