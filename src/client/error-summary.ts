/** The summary of errors has the focus when the page comes, and its links lead to the box with its question in sight. */
export function startErrorSummary(root: ParentNode): void {
  for (const summary of root.querySelectorAll<HTMLElement>('.govuk-error-summary')) {
    summary.focus();
    summary.addEventListener('click', (event) => {
      const box = event.target instanceof HTMLAnchorElement && boxOf(event.target);
      const question = box && questionOf(box);
      if (!question) return;
      event.preventDefault();
      question.scrollIntoView();
      box.focus({ preventScroll: true });
    });
  }
}

function boxOf(link: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

// the question of a group, unless that is further above the box than half a window
function questionOf(box: HTMLElement): Element | null {
  const group = box.closest('fieldset')?.querySelector('legend');
  const isChoice = box instanceof HTMLInputElement && /checkbox|radio/.test(box.type);
  if (group && (isChoice || isNear(group, box))) return group;
  return document.querySelector(`label[for="${CSS.escape(box.id)}"]`) ?? box.closest('label');
}

function isNear(above: Element, box: HTMLElement): boolean {
  const { bottom, height } = box.getBoundingClientRect();
  return height > 0 && bottom - above.getBoundingClientRect().top < innerHeight / 2;
}
