import { getCalendar, promiseAt } from '#domain/calendar';
import { acceptDossier, countedLimit, limitOf, type OpenAtDesk, reachOfFiler } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { instantOf, parseVnDate, vnDate } from '#platform/time.ts';
import { printedForms } from '#views/forms/printed-forms.tsx';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { AcceptView } from './accept.view.tsx';

export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'accept'), {});
}

/** Accepts the dossier and goes to its receipt. Printing the receipt again is a GET that changes nothing. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'accept');
  const errors: FieldErrors = {};
  const clerkPromise = readPromise(c, open, errors);
  const note = readText(c, 'note', 500, errors);
  if (hasErrors(errors)) return show(c, open, errors, 422);
  try {
    return await c.change(async (tx) => {
      const d = await acceptDossier(tx, {
        ...actionOn(c, open),
        ...(clerkPromise ? { promisedAt: clerkPromise } : {}),
        ...(note ? { note } : {}),
      });
      return deskPaths.form({ code: d.code, form: printedForms.receipt.slug }, confirmationQuery('accept'));
    });
  } catch (e) {
    if (!(e instanceof Refusal) || !e.is('promise.not-sensible')) throw e;
    return show(c, open, { date: w.accept.notSensible }, 422);
  }
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  const limit = limitOf(open.version.content, open.dossier);
  const timeLimit = countedLimit(limit);
  const promised = timeLimit
    ? promiseAt(await getCalendar(c.deps.db, open.dossier.ownerAgencyId), c.now, timeLimit)
    : undefined;
  const { people, events } = open;
  const reach = await reachOfFiler(c.deps.db, c.deps.keys, { first: events[0], submitter: people.submitter });
  return page(AcceptView({ c, open, limit, promisedAt: promised, reach, errors }), { status });
}

function readPromise(c: AtDossier, open: OpenAtDesk, errors: FieldErrors): Date | undefined {
  if (countedLimit(limitOf(open.version.content, open.dossier))) return undefined;
  const date = parseVnDate(c.form.get('date'));
  const time = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(c.form.get('time').trim());
  const typed = c.form.get('date').trim();
  if (!date)
    errors.date = typed ? dateSentence(typedFaultWords.vi, w.accept.dateName, typed) : w.accept.badDate;
  if (!time) errors.time = w.accept.badTime;
  if (!date || !time) return undefined;
  const at = instantOf(date, `${time[1]?.padStart(2, '0')}:${time[2]}`);
  if (at <= c.now) errors.date = w.accept.notLater(vnDate(date));
  return at;
}
