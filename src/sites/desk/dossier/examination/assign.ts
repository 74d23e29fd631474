import { assignDossier, type OpenAtDesk, officersToAssign } from '#domain/dossiers';
import { countHeld } from '#domain/worklists';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { examinationWords } from '../../words/examination.ts';
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
  if (to && to === holderOfficerId) errors.to = examinationWords.assign.holdsIt(holderOfficerName);
  else Object.assign(errors, await faultOf(c, open, to));
  if (hasErrors(errors)) return show(c, open, errors, 422);
  return c.change(async (tx) => {
    const d = await assignDossier(tx, { ...actionOn(c, open), to, ...(note ? { note } : {}) });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('assign'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  const { able: people } = await candidates(c, open);
  const heldCounts = await countHeld(c.deps.db, open.dossier.ownerAgencyId);
  return page(AssignView({ c, open, people, heldCounts, errors }), { status });
}

async function faultOf(c: AtDossier, open: OpenAtDesk, to: string): Promise<FieldErrors> {
  const { able, disabled } = await candidates(c, open);
  if (able.some((o) => o.officerId === to)) return {};
  const gone = disabled.find((o) => o.officerId === to);
  return { to: gone ? examinationWords.assign.disabled(gone.name) : examinationWords.assign.needWho };
}

// Without whoever has the dossier already.
async function candidates(c: AtDossier, open: OpenAtDesk) {
  const { dossier, version } = open;
  const { able, disabled } = await officersToAssign(c.deps.db, dossier, version.content, c.now);
  return { able: able.filter((o) => o.officerId !== dossier.holderOfficerId), disabled };
}
