import { getCalendar } from '#domain/calendar';
import { type DutyEnded, type OpenAtDesk, promiseAfterPause, recordDuty } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { instantOf, parseVnDate, vnLongDateTime } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { dutyWords } from '../../words/duty.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { readTime } from '../reception/read-promise.ts';
import { RecordDutyConfirmView, RecordDutyView } from './record-duty.view.tsx';

const w = dutyWords.record;
const MINUTE_MS = 60_000;

export async function get(c: AtDossier) {
  return page(RecordDutyView({ c, open: await openForVerb(c, 'record-duty'), errors: {} }));
}

/** Asks once more, with the promise that follows; then it is recorded that the duty was done, or that it was called off. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'record-duty');
  if (c.form.get(STEP) === EDIT) return page(RecordDutyView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const ended = readEnd(c, open, errors);
  if (!ended || hasErrors(errors)) return page(RecordDutyView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(RecordDutyConfirmView({ c, open, ended, promisedAt: await promiseThen(c, open, ended) }));
  return c.change(async (tx) => {
    const d = await recordDuty(tx, { ...actionOn(c, open), ...ended });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('record-duty'));
  });
}

async function promiseThen(c: AtDossier, open: OpenAtDesk, ended: DutyEnded): Promise<Date | null> {
  const { dossier, version } = open;
  if (ended.how === 'called-off' || !dossier.waitsFor) return dossier.promisedAt;
  const since = new Date(dossier.waitsFor.askedAt);
  const until = ended.doneAt < since ? since : ended.doneAt;
  const calendar = await getCalendar(c.deps.db, dossier.ownerAgencyId);
  return promiseAfterPause({ dossier, content: version.content }, calendar, { since, until });
}

function readEnd(c: AtDossier, open: OpenAtDesk, errors: FieldErrors): DutyEnded | undefined {
  switch (c.form.get('happened')) {
    case 'done': {
      const doneAt = readMoment(c, open, errors);
      const proof = readText(c, 'proof', 200, errors);
      if (!proof) errors.proof = w.needProof;
      return doneAt && { how: 'done', doneAt, proof };
    }
    case 'called-off': {
      const reason = readText(c, 'reason', 1000, errors);
      if (!reason) errors.reason = w.needReason;
      return { how: 'called-off', reason };
    }
    default:
      errors.happened = w.needHappened;
      return undefined;
  }
}

function readMoment(c: AtDossier, { dossier }: OpenAtDesk, errors: FieldErrors): Date | undefined {
  const typed = { date: c.form.get('date').trim(), time: c.form.get('time').trim() };
  const date = parseVnDate(typed.date);
  const time = readTime(typed.time);
  if (!date) errors.date = typed.date ? dateSentence(typedFaultWords.vi, w.dateName, typed.date) : w.needDate;
  if (!time) errors.time = w.needTime;
  if (!date || !time) return undefined;
  const at = instantOf(date, time);
  const asked = dossier.waitsFor ? new Date(dossier.waitsFor.askedAt) : c.now;
  // the minute of the request is in time
  if (at <= c.now && at.getTime() > asked.getTime() - MINUTE_MS) return at;
  errors.date = w.notThen(vnLongDateTime(asked));
  return undefined;
}
