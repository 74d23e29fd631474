import { type Agency, listAgencies } from '#domain/agencies';
import { getCalendar } from '#domain/calendar';
import {
  type Asks,
  agenciesToAsk,
  isOutsideLimit,
  type OpenAtDesk,
  type OpinionDueFault,
  opinionDueAt,
  opinionDueFault,
  proposedOpinionDay,
  readPeriods,
  requestOpinion,
} from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { parseVnDate, vnDate, vnLongDateTime } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { opinionWords } from '../../words/opinion.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { AGENCY_BOXES, RequestOpinionConfirmView, RequestOpinionView } from './request-opinion.view.tsx';

const w = opinionWords.request;
const LONGEST = 4000;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'request-opinion');
  const at = await readAsking(c, open);
  const { opinionWithinDays } = await readPeriods(c.deps.db, c.now);
  const day = proposedOpinionDay(at.asks, opinionWithinDays);
  return page(RequestOpinionView({ c, open, ...at, proposed: day ? vnDate(day) : '', errors: {} }));
}

/** Asks once more, with the agencies and the deadline; then they are asked. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'request-opinion');
  const at = await readAsking(c, open);
  const fill = (errors: FieldErrors) => RequestOpinionView({ c, open, ...at, proposed: '', errors });
  if (c.form.get(STEP) === EDIT) return page(fill({}));
  const errors: FieldErrors = {};
  const agencies = readAgencies(c, at.agencies, errors);
  const question = readText(c, 'question', LONGEST, errors);
  if (!question) errors.question = w.needQuestion;
  const day = readDay(c, at.asks, errors);
  const dueAt = day && opinionDueAt(day, at.asks);
  if (!day || !dueAt || hasErrors(errors)) return page(fill(errors), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(
      RequestOpinionConfirmView({ c, open, agencies, question, dueAt, isOutside: at.asks.isOutside }),
    );
  return c.change(async (tx) => {
    const agencyIds = agencies.map((a) => a.id);
    const d = await requestOpinion(tx, { ...actionOn(c, open), agencyIds, question, day });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('request-opinion'));
  });
}

async function readAsking(c: AtDossier, { dossier, version }: OpenAtDesk): Promise<Asking> {
  const [inForce, calendar] = await Promise.all([
    listAgencies(c.deps.db, c.now),
    getCalendar(c.deps.db, dossier.ownerAgencyId),
  ]);
  const isOutside = isOutsideLimit(version.content);
  return {
    agencies: agenciesToAsk(dossier, inForce),
    asks: { calendar, promisedAt: dossier.promisedAt, isOutside, now: c.now },
  };
}

function readAgencies(c: AtDossier, agencies: readonly Agency[], errors: FieldErrors): Agency[] {
  const chosen: Agency[] = [];
  for (const box of AGENCY_BOXES) {
    const id = c.form.get(box);
    if (!id) continue;
    const agency = agencies.find((a) => a.id === id);
    if (!agency) errors[box] = w.needAgency;
    else if (chosen.includes(agency)) errors[box] = w.twice;
    else chosen.push(agency);
  }
  if (chosen.length === 0) errors[AGENCY_BOXES[0]] ??= w.needAgency;
  return chosen;
}

function readDay(c: AtDossier, asks: Asks, errors: FieldErrors): string | undefined {
  const typed = c.form.get('day').trim();
  const day = parseVnDate(typed);
  if (!day) {
    errors.day = typed ? dateSentence(typedFaultWords.vi, w.dayName, typed) : w.needDay;
    return undefined;
  }
  const fault = opinionDueFault(day, asks);
  if (fault) errors.day = faultSentence(fault);
  return day;
}

function faultSentence(fault: OpinionDueFault): string {
  switch (fault.why) {
    case 'past':
      return w.past;
    case 'closed':
      return w.closed;
    case 'too-far':
      return w.tooFar;
    case 'after-promise':
      return w.afterPromise(vnLongDateTime(fault.promised));
    case 'year-missing':
      return w.yearMissing(fault.year);
  }
}

interface Asking {
  /** Those that may be asked. */
  agencies: Agency[];
  asks: Asks;
}
