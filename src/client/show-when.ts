/**
 * Shows a field only while its condition holds, and takes away the words that say when it is asked. Without this
 * script every field is there with those words, and the server leaves out what was not asked.
 */
export function initShowWhen(root: ParentNode = document): void {
  const forms = new Set<HTMLFormElement>();
  for (const box of root.querySelectorAll<HTMLElement>('[data-show-when]')) {
    const form = box.closest('form');
    if (form) forms.add(form);
    for (const hint of box.querySelectorAll(':scope > [data-show-when-hint]')) hint.remove();
  }
  for (const form of forms) {
    const update = () => showAsked(form);
    form.addEventListener('input', update);
    form.addEventListener('change', update);
    form.addEventListener('answered', update);
    update();
    // A page that comes back from the history has its values put in after the scripts.
    window.addEventListener('pageshow', update);
  }
}

/** The name under which the page's script starts each of its parts. */
export const start = initShowWhen;

/** Whether a condition holds for posted texts: the same answer as the server's `evaluateCondition`. */
export function holdsFor(condition: PostedCondition, read: (field: string) => string | undefined): boolean {
  if (condition.all) return condition.all.every((each) => holdsFor(each, read));
  if (condition.any) return condition.any.some((each) => holdsFor(each, read));
  if (condition.not) return !holdsFor(condition.not, read);
  const value = read(condition.field ?? '') ?? '';
  if (condition.notEmpty && value === '') return false;
  if (condition.equals === false && value !== '') return false;
  if (condition.equals !== undefined && condition.equals !== false && value !== String(condition.equals))
    return false;
  return !condition.in || condition.in.some((each) => String(each) === value);
}

function showAsked(form: HTMLFormElement): void {
  // A hidden field counts as empty, so hiding one may hide the next: at most as many rounds as there are fields.
  const boxes = [...form.querySelectorAll<HTMLElement>('[data-show-when]')];
  for (const _ of boxes) {
    let changed = false;
    for (const box of boxes) {
      const row = box.dataset.showWhenRow ?? '';
      const condition = JSON.parse(box.dataset.showWhen ?? '{}') as PostedCondition;
      const show = holdsFor(condition, (field) => textOf(form, row + field) ?? textOf(form, field));
      if (box.hidden === show) changed = true;
      box.hidden = !show;
    }
    if (!changed) return;
  }
}

function textOf(form: HTMLFormElement, name: string): string | undefined {
  const found = [...form.elements].filter(
    (each) => each instanceof HTMLElement && isNamed(each, name),
  ) as Control[];
  if (found.length === 0) return undefined;
  const seen = found.filter((each) => !each.closest('[data-show-when][hidden]'));
  for (const each of seen) {
    const isChoice = each instanceof HTMLInputElement && (each.type === 'radio' || each.type === 'checkbox');
    if (!isChoice || each.checked) {
      const text = each.value.trim();
      if (text !== '') return text;
    }
  }
  return '';
}

// A group or an address has no control of its own name, but parts below it.
function isNamed(element: Element, name: string): boolean {
  const own = element.getAttribute('name');
  if (own === null || /(^|\.)_/.test(own)) return false;
  return own === name || own.startsWith(`${name}.`) || own.startsWith(`${name}[`);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface PostedCondition {
  field?: string;
  equals?: string | number | boolean;
  in?: (string | number)[];
  notEmpty?: boolean;
  all?: PostedCondition[];
  any?: PostedCondition[];
  not?: PostedCondition;
}
