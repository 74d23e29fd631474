import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const LONGEST_MS = 60_000;
const SLOW_MS = 5_000;
const OUT_OF_SIGHT = 'mc-captcha__out-of-sight';

/**
 * `data-captcha-work="<challenge>"`: the browser does the work while the person fills the form, and the question is put away. A form
 * that is sent before the work is done is sent when it is. After five seconds the question is offered beside it, whichever comes first:
 * it is shown when it is asked for, and nothing moves by itself under a finger.
 * Where the browser cannot work (no https, too old) or takes longer than a minute, the question stays.
 */
export function start(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-captcha-work]')) void work(box);
}

async function work(box: HTMLElement): Promise<void> {
  const form = box.closest('form');
  const workInput = box.querySelector<HTMLInputElement>('input[name="captchaWork"]');
  const status = box.querySelector<HTMLElement>('[role="status"]');
  const question = box.querySelector<HTMLElement>('[data-captcha-question]');
  const progress = box.querySelector('progress');
  const offer = box.querySelector<HTMLElement>('.mc-captcha__offer');
  if (!form || !workInput || !status || !question || !progress || !offer || !globalThis.crypto?.subtle)
    return;
  // a question whose answer was refused stays in sight: the summary of errors leads to it
  const putAway = question.dataset.captchaQuestion === '';
  question.hidden = putAway;
  keepRoom(status, [box.dataset.slow, box.dataset.waiting, box.dataset.working]);
  offer.hidden = !putAway;
  offer.classList.add(OUT_OF_SIGHT);
  offer.addEventListener('click', () => {
    question.hidden = false;
    offer.classList.add(OUT_OF_SIGHT);
    question.querySelector('input')?.focus();
  });
  let sentWith: { by: HTMLElement | null } | undefined;
  const hold = (event: SubmitEvent) => {
    const by = event.submitter;
    if (by?.getAttribute('name') === 'captchaAction' || answered(question)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    sentWith = { by };
    say(status, box.dataset.waiting);
  };
  form.addEventListener('submit', hold, { capture: true });
  const challenge = JSON.parse(box.dataset.captchaWork ?? '');
  progress.hidden = false;
  const deriveAndCount: typeof deriveKey = (...key) => {
    progress.value += 1;
    return deriveKey(...key);
  };
  const slow = setTimeout(() => {
    offer.classList.remove(OUT_OF_SIGHT);
    say(status, box.dataset.slow);
  }, SLOW_MS);
  const solution = await solveChallenge({ challenge, deriveKey: deriveAndCount, timeout: LONGEST_MS }).catch(
    () => null,
  );
  clearTimeout(slow);
  for (const over of [progress, offer]) over.classList.add(OUT_OF_SIGHT);
  form.removeEventListener('submit', hold, { capture: true });
  if (solution) {
    workInput.value = JSON.stringify({ challenge, solution });
    say(status, box.dataset.done);
    box.dataset.captchaDone = '';
    if (putAway && !question.contains(document.activeElement) && !answered(question))
      question.classList.add(OUT_OF_SIGHT);
    if (sentWith) form.requestSubmit(sentWith.by);
  } else {
    status.hidden = true;
    question.hidden = false;
    if (sentWith) question.querySelector('input')?.focus();
  }
}

function answered(question: HTMLElement): boolean {
  return !question.hidden && question.querySelector('input')?.value.trim() !== '';
}

// Ends with the last of the sentences; the line stays as high as the highest of them.
function keepRoom(status: HTMLElement, sentences: (string | undefined)[]): void {
  const heights = sentences.map((words) => {
    say(status, words);
    return status.getBoundingClientRect().height;
  });
  status.style.minHeight = `${Math.max(...heights)}px`;
}

function say(status: HTMLElement, words = ''): void {
  status.hidden = false;
  status.textContent = words;
}
