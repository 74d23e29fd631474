import { withdrawAtCounter } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { counterWords } from '../../words/counter.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readHandBack } from '../hand-back/hand-back-fields.tsx';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { readWhoAndWhy } from './who-and-why.tsx';
import { REASON, WithdrawConfirmView, WithdrawView } from './withdraw.view.tsx';

export async function get(c: AtDossier) {
  return page(WithdrawView({ c, open: await openForVerb(c, 'withdraw'), errors: {} }));
}

/** Asks once more, with the reason as its filer will read it and what becomes of papers and fee; then the dossier is withdrawn. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'withdraw');
  if (c.form.get(STEP) === EDIT) return page(WithdrawView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const counter = readWhoAndWhy(c, errors);
  const reason = readText(c, REASON, 1000, errors);
  if (!reason) errors[REASON] = counterWords.withdraw.needReason;
  const back = readHandBack(c, open, errors);
  if (hasErrors(errors)) return page(WithdrawView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(
      WithdrawConfirmView({ c, open, counter, reason, back, receiver: await receiverText(c, open) }),
    );
  return c.change(async (tx) => {
    const d = await withdrawAtCounter(tx, { ...actionOn(c, open), counter, reason, back });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('withdraw'));
  });
}
