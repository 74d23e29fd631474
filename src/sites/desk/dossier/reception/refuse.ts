import { refuseDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { receptionWords } from '../../words/reception.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readHandBack } from '../hand-back/hand-back-fields.tsx';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { RefuseView } from './refuse.view.tsx';
import { RefuseConfirmView } from './refuse-confirm.view.tsx';

export const LONGEST = 2000;

export async function get(c: AtDossier) {
  return page(RefuseView({ c, open: await openForVerb(c, 'refuse'), errors: {} }));
}

/** Asks once more, with the reason as the person will read it and what becomes of papers and fee; then the dossier is refused. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'refuse');
  if (c.form.get(STEP) === EDIT) return page(RefuseView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', LONGEST, errors);
  if (!reason) errors.reason = receptionWords.refuse.needReason;
  const back = readHandBack(c, open, errors);
  if (hasErrors(errors)) return page(RefuseView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(RefuseConfirmView({ c, open, reason, back, receiver: await receiverText(c, open) }));
  return c.change(async (tx) => {
    const d = await refuseDossier(tx, { ...actionOn(c, open), reason, back });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('refuse'));
  });
}
