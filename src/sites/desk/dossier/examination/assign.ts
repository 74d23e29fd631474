import { officersAt } from '#domain/agencies';
import { assignDossier, type OpenAtDesk, stepToAssign } from '#domain/dossiers';
import { countHeld } from '#domain/worklists';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { AssignView } from './assign.view.tsx';

export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'assign'), {});
}

export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'assign');
  const to = c.form.get('to');
  const errors: FieldErrors = {};
  const note = readText(c, 'note', 1000, errors);
  const { holderOfficerId, holderOfficerName } = open.dossier;
  if (to && to === holderOfficerId) errors.to = deskWords.assign.holdsIt(holderOfficerName);
  else if (!(await candidates(c, open)).some((o) => o.officerId === to)) errors.to = deskWords.assign.needWho;
  if (hasErrors(errors)) return show(c, open, errors, 422);
  return c.change(async (tx) => {
    const d = await assignDossier(tx, { ...actionOn(c, open), to, ...(note ? { note } : {}) });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('assign'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  const people = await candidates(c, open);
  const heldCounts = await countHeld(c.deps.db, open.dossier.ownerAgencyId);
  return page(AssignView({ c, open, people, heldCounts, errors }), { status });
}

// Of those who do not have the dossier already: the officers in the step's own unit, else everybody in the agency who has that role.
async function candidates(c: AtDossier, open: OpenAtDesk) {
  const { content } = open.version;
  const step = content.route[stepToAssign(open.dossier, content) ?? -1];
  const role = step?.role ?? 'officer';
  const all = await officersAt(c.deps.db, open.dossier.ownerAgencyId, { role }, c.now);
  const others = all.filter((o) => o.officerId !== open.dossier.holderOfficerId);
  const own = others.filter((o) => o.unitKey === step?.unit);
  return [...new Map((own.length > 0 ? own : others).map((o) => [o.officerId, o])).values()];
}
