import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs';
import { mount } from './mount.ts';
import { startReveals } from './reveal.ts';

const doublePress = 1_000;

/** The parts that any page may have. */
export function startCore(): void {
  mount(document, ErrorSummary);
  startReveals(document);
  mount(document, SkipLink);
  document.addEventListener('submit', refuseSecondPress);
}

/** The second press of a sending button within a second is dropped; the server would find the repeat by its key anyway. */
function refuseSecondPress(event: SubmitEvent): void {
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement) || !button.dataset.preventDoubleClick) return;
  const last = Number(button.dataset.pressed ?? 0);
  if (event.timeStamp - last < doublePress && last > 0) event.preventDefault();
  else button.dataset.pressed = String(event.timeStamp);
}
