import { boxIsDone, stay } from './going-on.ts';
import { showPreviews } from './preview.ts';
import { forgetUnsent } from './unsent-files.ts';
import { empty, fileIn, startsByItself } from './upload-box.ts';
import { UploadState } from './upload-state.ts';

/** Puts the answer in the place of the box; `left` is what still waits in it to be sent. */
export function settle(box: HTMLElement, o: Settled): void {
  const place = box.dataset.replace ? document.getElementById(box.dataset.replace) : null;
  if (!o.left?.length) forgetUnsent(box);
  if (!o.html || !place) {
    if (!o.left?.length) empty(box);
    location.reload();
    return;
  }
  const here = box.contains(document.activeElement) || document.activeElement === document.body;
  const keeps = box.querySelector<HTMLInputElement>('[data-keep-original]')?.checked ?? false;
  // the server's own rendered part of this very page, same origin, escaped there like any page
  const fresh = new DOMParser().parseFromString(o.html, 'text/html').body;
  place.replaceChildren(...fresh.childNodes);
  const isRefused = !!place.querySelector('.govuk-error-message');
  if (place.querySelector('.mc-file-list')) {
    if (!isRefused) forgive(place);
    keepInSight(place);
  }
  const input = fileIn(place);
  if (input && o.left?.length) input.files = o.left;
  o.startAgain(place);
  const choice = place.querySelector<HTMLInputElement>('[data-keep-original]');
  if (choice) choice.checked = keeps;
  showPreviews(place);
  const next = place.querySelector<HTMLElement>('[data-upload]');
  if (next && o.notes.length > 0) new UploadState(next).end(o.notes);
  // the boxes that came with it are started as those of a page are (app.ts)
  place.dispatchEvent(new Event('came', { bubbles: true }));
  if (isRefused) stay(place.querySelector<HTMLElement>('[data-upload]') ?? place);
  else if (boxIsDone()) return;
  place.tabIndex = -1;
  if (here) place.focus({ preventScroll: startsByItself(box) });
}

/**
 * What was missing is there now: its line is removed from what the top of the page says is to be done, and that with its last line.
 */
function forgive(part: HTMLElement): void {
  for (const summary of document.querySelectorAll('.govuk-error-summary, [data-to-do]')) {
    for (const link of summary.querySelectorAll<HTMLAnchorElement>('li a')) {
      const box = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (box && part.contains(box)) link.closest('li')?.remove();
    }
    if (summary.querySelector('li')) continue;
    summary.remove();
    if (!document.querySelector('.govuk-error-summary'))
      document.title = document.title.replace(/^Lỗi: /, '');
  }
}

/** A paper that is there stays in sight, whatever is answered beside it. */
function keepInSight(part: HTMLElement): void {
  for (
    let at = part.closest('[data-show-when]');
    at;
    at = at.parentElement?.closest('[data-show-when]') ?? null
  )
    at.removeAttribute('data-show-when');
}

interface Settled {
  html: string | undefined;
  left: FileList | null | undefined;
  notes: string[];
  startAgain: (place: HTMLElement) => void;
}
