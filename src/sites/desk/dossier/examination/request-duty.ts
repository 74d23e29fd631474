import { type Duty, mayOweDuty, type OpenAtDesk, requestDuty } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { dutyWords } from '../../words/duty.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { RequestDutyConfirmView, RequestDutyView } from './request-duty.view.tsx';

const w = dutyWords.request;

export async function get(c: AtDossier) {
  return page(RequestDutyView({ c, open: await openOwing(c), errors: {} }));
}

/** Asks once more, with what the person will read; then they are asked and time stands still. */
export async function post(c: AtDossier) {
  const open = await openOwing(c);
  if (c.form.get(STEP) === EDIT) return page(RequestDutyView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const duty = readDuty(c, errors);
  if (hasErrors(errors)) return page(RequestDutyView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(RequestDutyConfirmView({ c, open, duty, receiver: await receiverText(c, open) }));
  return c.change(async (tx) => {
    const d = await requestDuty(tx, { ...actionOn(c, open), ...duty });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('request-duty'));
  });
}

async function openOwing(c: AtDossier): Promise<OpenAtDesk> {
  const open = await openForVerb(c, 'request-duty');
  if (!mayOweDuty(open.version.content, open.dossier)) throw new Refusal('duty.none');
  return open;
}

function readDuty(c: AtDossier, errors: FieldErrors): Duty {
  const duty = {
    what: readText(c, 'what', 500, errors),
    ground: readText(c, 'ground', 500, errors),
    how: readText(c, 'how', 1000, errors),
  };
  if (!duty.what) errors.what = w.needWhat;
  if (!duty.ground) errors.ground = w.needGround;
  if (!duty.how) errors.how = w.needHow;
  return duty;
}
