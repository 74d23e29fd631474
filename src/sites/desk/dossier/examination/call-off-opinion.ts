import { endOpinion, mayAnswer, type OpenAtDesk } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { opinionWords } from '../../words/opinion.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { CallOffOpinionConfirmView, CallOffOpinionView } from './call-off-opinion.view.tsx';

const w = opinionWords.callOff;

export async function get(c: AtDossier) {
  return page(CallOffOpinionView({ c, open: await openAsking(c), errors: {} }));
}

/** Asks once more; then these agencies need not answer any more. */
export async function post(c: AtDossier) {
  const open = await openAsking(c);
  if (c.form.get(STEP) === EDIT) return page(CallOffOpinionView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const chosen = new Set(c.form.all('agency'));
  const over = open.dossier.opinions.filter((o) => mayAnswer(o) && chosen.has(o.agencyId));
  if (over.length === 0) errors.agency = w.needAgencies;
  const reason = readText(c, 'reason', 1000, errors);
  if (!reason) errors.reason = w.needReason;
  if (hasErrors(errors)) return page(CallOffOpinionView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) return page(CallOffOpinionConfirmView({ c, open, over, reason }));
  return c.change(async (tx) => {
    const agencyIds = over.map((o) => o.agencyId);
    const d = await endOpinion(tx, { ...actionOn(c, open), agencyIds, reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('end-opinion'));
  });
}

async function openAsking(c: AtDossier): Promise<OpenAtDesk> {
  const open = await openForVerb(c, 'end-opinion');
  if (!open.dossier.opinions.some(mayAnswer)) throw new Refusal('opinion.none');
  return open;
}
