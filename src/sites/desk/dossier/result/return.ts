import { type HandBack, mustBePaid, returnResult } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { isPersonName, readPersonName } from '#platform/person-name.ts';
import { nameSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readHandBack } from '../hand-back/hand-back-fields.tsx';
import { hasErrors, readText } from '../read-text.ts';
import { ReturnView } from './return.view.tsx';
import { ReturnConfirmView } from './return-confirm.view.tsx';

export async function get(c: AtDossier) {
  return page(ReturnView({ c, open: await openForVerb(c, 'return-result'), errors: {} }));
}

/** Asks once more who receives what; then the result is handed over. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'return-result');
  mustBePaid(open.dossier, open.fee);
  if (c.form.get(STEP) === EDIT) return page(ReturnView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const atDesk = open.dossier.delivery === 'desk';
  const typed = readText(c, 'takenBy', 200, errors);
  // by post it is the number of the parcel, or a note
  const takenBy = atDesk ? readPersonName(typed) : typed;
  if (atDesk && !takenBy) errors.takenBy = handingOverWords.return.needName;
  else if (atDesk && !isPersonName(takenBy))
    errors.takenBy ??= nameSentence(typedFaultWords.vi, handingOverWords.return.nameName, typed);
  // what was denied goes back through the desk (NĐ 118/2025/NĐ-CP Đ19 k3)
  const back: HandBack = open.dossier.decision === 'denied' ? readHandBack(c, open, errors) : {};
  if (hasErrors(errors)) return page(ReturnView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) return page(ReturnConfirmView({ c, open, takenBy, back }));
  return c.change(async (tx) => {
    const d = await returnResult(tx, { ...actionOn(c, open), takenBy, back });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('return-result'));
  });
}
