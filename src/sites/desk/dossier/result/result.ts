import { recordResult } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { seenOn } from '#platform/http/seen.tsx';
import { deskWords } from '../../words/dossier.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { RESULT_BOX, ResultView } from './result.view.tsx';
import { ResultConfirmView } from './result-confirm.view.tsx';
import { STAY, storePapers } from './result-files.ts';

export async function get(c: AtDossier) {
  return page(ResultView({ c, open: await openForVerb(c, 'record-result'), errors: {} }));
}

/**
 * Asks once more, then records the result; asks again when the papers are others by now than those that it named. A signed paper that
 * was uploaded before, or comes with the form, stays even if this form has errors; one that is refused stops it.
 */
export async function post(c: AtDossier) {
  const before = await openForVerb(c, 'record-result');
  if ([STAY, EDIT].includes(c.form.get(STEP))) return page(ResultView({ c, open: before, errors: {} }));
  const errors: FieldErrors = {};
  const refusals: string[] = [];
  if (c.uploads.length > 0) await storePapers(c, before, refusals);
  const open = c.uploads.length > 0 ? await openForVerb(c, 'record-result') : before;
  if (refusals.length > 0) errors[RESULT_BOX] = refusals.join(' ');
  else if (open.results.length === 0) errors[RESULT_BOX] = deskWords.result.needFile;
  const number = readText(c, 'number', 60, errors);
  const note = readText(c, 'note', 1000, errors);
  if (hasErrors(errors)) return page(ResultView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) {
    const receiver = await receiverText(c, open);
    return page(ResultConfirmView({ c, open, number, note, receiver }));
  }
  try {
    return await c.change(async (tx) => {
      const d = await recordResult(tx, { ...actionOn(c, open), seen: seenOn(c), number, note });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('record-result'));
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('result.others'))) throw e;
    const now = await openForVerb(c, 'record-result');
    const receiver = await receiverText(c, now);
    return page(ResultConfirmView({ c, open: now, number, note, receiver, changed: true }), { status: 422 });
  }
}
