import { startErrorSummary } from './error-summary.ts';
import { startReveals } from './reveal.ts';

const doublePress = 1_000;

/** The parts that any page may have, or what came in the place of a part of it. */
export function startCore(root: ParentNode): void {
  startErrorSummary(root);
  startReveals(root);
}

/** The second press of a sending button within a second is dropped; the server would find the repeat by its key anyway. */
export function refuseSecondPresses(): void {
  document.addEventListener('submit', refuseSecondPress);
}

/** What somebody has written anew is red no more; whether it is right now is said when it is sent. Nothing moves. */
export function quietWhatIsMended(): void {
  document.addEventListener('change', ({ target }) => {
    const box = target as HTMLInputElement;
    if (!box.value) return;
    box.closest('.govuk-form-group--error')?.classList.add('mc-mended');
    box.removeAttribute('aria-invalid');
  });
}

function refuseSecondPress(event: SubmitEvent): void {
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement) || !button.dataset.preventDoubleClick) return;
  const last = Number(button.dataset.pressed ?? 0);
  if (event.timeStamp - last < doublePress && last > 0) event.preventDefault();
  else button.dataset.pressed = String(event.timeStamp);
}
