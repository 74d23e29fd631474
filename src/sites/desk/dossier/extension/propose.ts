import { getCalendar } from '#domain/calendar';
import { MOST_APOLOGY, proposeExtension, whyNotProposed } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { extensionWords } from '../../words/extension.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { readDueTime } from '../reception/read-promise.ts';
import { ProposeView } from './propose.view.tsx';

const w = extensionWords.propose;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'propose-extension');
  const calendar = await getCalendar(c.deps.db, open.dossier.ownerAgencyId);
  const why = whyNotProposed(open.dossier, calendar, c.now);
  if (why) throw why;
  return page(ProposeView({ c, open, calendar, errors: {} }));
}

/** Takes the new date and the reason that the letter gives; the letter goes out when a leader sends it. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'propose-extension');
  const errors: FieldErrors = {};
  const until = await readDueTime(c, open, errors);
  const { promisedAt } = open.dossier;
  if (until && promisedAt && until <= promisedAt) errors.date = w.notLater(vnLongDateTime(promisedAt));
  const reason = readText(c, 'reason', MOST_APOLOGY, errors);
  if (!reason) errors.reason = w.needReason;
  if (!until || hasErrors(errors)) {
    const calendar = await getCalendar(c.deps.db, open.dossier.ownerAgencyId);
    return page(ProposeView({ c, open, calendar, errors }), { status: 422 });
  }
  return c.change(async (tx) => {
    const d = await proposeExtension(tx, { ...actionOn(c, open), until, reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('propose-extension'));
  });
}
