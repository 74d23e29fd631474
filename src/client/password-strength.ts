// with fewer than twelve characters, they must be of four kinds
const LEAST_OF_FOUR_KINDS = 8;

/**
 * `data-strength="refused|fair|…" data-least="8"` on the box of a new password: below it stands, while one types, how strong the password is. The
 * server has the last word: only it knows the common ones. The button that asks the server goes away.
 */
export function start(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-strength]')) {
    const verdict = document.createElement('p');
    verdict.className = 'govuk-hint';
    verdict.setAttribute('aria-live', 'polite');
    input.closest('.govuk-form-group')?.append(verdict);
    const words = input.dataset.strength?.split('|') ?? [];
    const [title = ''] = words.splice(0, 1);
    const least = Number(input.dataset.least);
    input.addEventListener('input', () => {
      verdict.textContent = input.value ? `${title}: ${words[strengthOf(input.value, least)] ?? ''}` : '';
    });
    const ask = input.form?.querySelector<HTMLElement>('button[name="check"]');
    if (ask) ask.hidden = true;
  }
}

function strengthOf(password: string, least: number): number {
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u].filter((c) =>
    c.test(password),
  ).length;
  const length = [...password].length;
  const different = new Set(password).size;
  if (length < least || (least === LEAST_OF_FOUR_KINDS && classes < 4)) return 0;
  if (length >= 16 && different >= 10) return 4;
  if (length >= 12 && different >= 8) return 3;
  return different >= 7 ? 2 : 1;
}
