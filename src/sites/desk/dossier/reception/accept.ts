import { getCalendar, promiseAt } from '#domain/calendar';
import { acceptDossier, countedLimit, limitOf, type OpenDossier } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { instantOf, parseVnDate } from '#platform/time.ts';
import { printedForms } from '#views/forms/printed-forms.tsx';
import { deskWords as w } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { done } from '../done.ts';
import { deskPaths } from '../dossier.paths.ts';
import { isWrong, written } from '../written.ts';
import { AcceptView } from './accept.view.tsx';

export async function get(c: AtDossier) {
  return show(c, await openFor(c, 'accept'), {});
}

/** Accepts and goes to the receipt; printing it again is a GET that changes nothing. */
export async function post(c: AtDossier) {
  const open = await openFor(c, 'accept');
  const errors: FieldErrors = {};
  const clerkPromise = promiseSaid(c, open, errors);
  const note = written(c, 'note', 500, errors);
  if (isWrong(errors)) return show(c, open, errors, 422);
  try {
    return await c.change(async (tx) => {
      const d = await acceptDossier(tx, {
        ...seen(c, open),
        ...(clerkPromise ? { promisedAt: clerkPromise } : {}),
        ...(note ? { note } : {}),
      });
      return deskPaths.form({ code: d.code, form: printedForms.receipt.slug }, done('accept'));
    });
  } catch (e) {
    if (!(e instanceof Refusal) || !e.is('promise.not-sensible')) throw e;
    return show(c, open, { date: w.accept.notSensible }, 422);
  }
}

async function show(c: AtDossier, open: OpenDossier, errors: FieldErrors, status = 200) {
  const limit = limitOf(open.version.content, open.dossier);
  const counted = countedLimit(limit);
  const promised = counted
    ? promiseAt(await getCalendar(c.deps.db, open.dossier.ownerAgencyId), c.now, counted)
    : undefined;
  return page(AcceptView({ c, open, limit, promised, errors }), { status });
}

function promiseSaid(c: AtDossier, open: OpenDossier, errors: FieldErrors): Date | undefined {
  if (countedLimit(limitOf(open.version.content, open.dossier))) return undefined;
  const date = parseVnDate(c.form.get('date'));
  const time = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(c.form.get('time').trim());
  if (!date) errors.date = w.accept.badDate;
  if (!time) errors.time = w.accept.badTime;
  if (!date || !time) return undefined;
  const at = instantOf(date, `${time[1]?.padStart(2, '0')}:${time[2]}`);
  if (at <= c.now) errors.date = w.accept.badDate;
  return at;
}
