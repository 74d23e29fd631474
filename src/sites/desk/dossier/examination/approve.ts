import { approveDossier, proposalIn, sendBackDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { examinationWords } from '../../words/examination.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readText } from '../read-text.ts';
import { ApproveView } from './approve.view.tsx';
import { ApproveConfirmView } from './approve-confirm.view.tsx';

const DECISIONS = ['granted', 'denied', 'send-back'] as const;

export async function get(c: AtDossier) {
  return page(ApproveView({ c, open: await openForVerb(c, 'approve'), errors: {} }));
}

/** Grants the dossier or denies it with a reason, both once it was asked again, or sends it back to the officer who examined it. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'approve');
  if (c.form.get(STEP) === EDIT) return page(ApproveView({ c, open, errors: {} }));
  const chosen = c.form.get('decision');
  const decision = DECISIONS.find((d) => d === chosen);
  const errors: FieldErrors = {};
  const note = readText(c, 'note', 2000, errors);
  if (!decision) errors.decision = examinationWords.approve.needDecision;
  const needsReason = decision !== 'granted' || proposalIn(open.events) === 'deny';
  if (decision && needsReason && !note) errors.note = examinationWords.approve.needNote;
  if (!decision || errors.note) return page(ApproveView({ c, open, errors }), { status: 422 });
  // who examined it submits it again
  if (decision !== 'send-back' && c.form.get(STEP) !== CONFIRMED)
    return page(ApproveConfirmView({ c, open, decision, note }));
  return c.change(async (tx) => {
    if (decision === 'send-back') {
      const d = await sendBackDossier(tx, { ...actionOn(c, open), reason: note });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('send-back'));
    }
    const d = await approveDossier(tx, { ...actionOn(c, open), decision, note });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('approve'));
  });
}
