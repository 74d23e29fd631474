import { getCalendar, unverifiedYears } from '#domain/calendar';
import {
  brokenPromise,
  confirmSupplement,
  type OpenAtDesk,
  promiseAnew,
  whatChanged,
} from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { ConfirmSupplementView } from './confirm-supplement.view.tsx';

export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'confirm-supplement'), {});
}

/** Finds complete what the filer sent: the time limit begins anew from when it arrived, as the page said before. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'confirm-supplement');
  const errors: FieldErrors = {};
  const note = readText(c, 'note', 2000, errors);
  if (hasErrors(errors)) return show(c, open, errors, 422);
  return c.change(async (tx) => {
    const d = await confirmSupplement(tx, { ...actionOn(c, open), note });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('confirm-supplement'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  const { dossier, version } = open;
  const arrivedAt = new Date(dossier.supplementRequest?.answeredAt ?? c.now);
  const calendar = await getCalendar(c.deps.db, dossier.ownerAgencyId);
  const promisedAt = promiseAnew({ dossier, version }, calendar, arrivedAt);
  const facts = {
    arrivedAt,
    promisedAt,
    broken: brokenPromise(dossier, c.now),
    unverified: promisedAt ? unverifiedYears(calendar, arrivedAt, promisedAt) : [],
  };
  const change = (await whatChanged(c.deps.db, c.deps.keys, open)).at(-1);
  return page(ConfirmSupplementView({ c, open, change, facts, errors }), { status });
}
