// What a box of files on a page is: the element marked `data-upload`.

export function formOf(box: HTMLElement): HTMLFormElement | null {
  return box.closest('form');
}

export function fileIn(box: HTMLElement): HTMLInputElement | null {
  return box.querySelector<HTMLInputElement>('input[type="file"]');
}

/** A photo of more bytes is made smaller before it is sent. */
export const LARGE = 2_000_000;

/** The most bytes that the box takes of one file. */
export function mostOf(box: HTMLElement): number {
  return Number(box.dataset.maxBytes) || Number.POSITIVE_INFINITY;
}

/** Whether the box takes photos that would be made smaller, as they are too. */
export function takesLarge(box: HTMLElement): boolean {
  return mostOf(box) > LARGE;
}

/** Whether a box sends its files as soon as they are chosen. */
export function startsByItself(box: HTMLElement): boolean {
  return 'starts' in box.dataset;
}

/** Whether it removes a file that was taken, brings one back or takes over an earlier one: what waits in the box is not sent with it. */
export function changesOne(pressed: HTMLElement | null): boolean {
  return pressed instanceof HTMLButtonElement && /^(remove|restore|reuse):/.test(pressed.value);
}

const underWay = new Set<HTMLElement>();

/** A box begins to send its files, or ends it. */
export function setUnderWay(box: HTMLElement, now: boolean): void {
  if (now) underWay.add(box);
  else underWay.delete(box);
}

export function isUnderWay(box: HTMLElement): boolean {
  return underWay.has(box);
}

/** Whether a box has files that are not taken yet. */
export function isWaiting(box: HTMLElement): boolean {
  return isUnderWay(box) || !!fileIn(box)?.files?.length;
}

export function empty(box: HTMLElement): void {
  const input = fileIn(box);
  if (!input) return;
  input.value = '';
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
