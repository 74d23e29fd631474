import { decideFee, feeBack, type OpenAtDesk } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { DecideFeeConfirmView, DecideFeeView, REASON } from './decide-fee.view.tsx';
import { FEE } from './hand-back-fields.tsx';

const w = handBackWords.decideFee;

export async function get(c: AtDossier) {
  return page(DecideFeeView({ c, open: await openUndecided(c), errors: {} }));
}

/** Asks once more; then it is decided whether the fee goes back, and its person is told. */
export async function post(c: AtDossier) {
  const open = await openUndecided(c);
  if (c.form.get(STEP) === EDIT) return page(DecideFeeView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const fee = feeBack.find((value) => value === c.form.get(FEE));
  const reason = readText(c, REASON, 1000, errors);
  if (!fee) errors[FEE] = w.needDecision;
  if (fee === 'kept' && !/[\p{L}\p{N}]/u.test(reason)) errors[REASON] ??= w.needReason;
  if (!fee || hasErrors(errors)) return page(DecideFeeView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(DecideFeeConfirmView({ c, open, fee, reason, receiver: await receiverText(c, open) }));
  return c.change(async (tx) => {
    const d = await decideFee(tx, { ...actionOn(c, open), fee, reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('decide-fee'));
  });
}

async function openUndecided(c: AtDossier): Promise<OpenAtDesk> {
  const open = await openForVerb(c, 'decide-fee');
  if (open.dossier.toHandBack?.fee !== 'undecided') throw new Refusal('fee.nothing-to-decide');
  return open;
}
