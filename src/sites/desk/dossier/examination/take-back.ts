import { stoodBefore, takeBackDossier } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { TakeBackView } from './take-back.view.tsx';

/** Shows what would be taken back and where the dossier would stand then, before the press. */
export async function get(c: AtDossier) {
  return show(c, {});
}

export async function post(c: AtDossier) {
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', 2000, errors);
  if (hasErrors(errors)) return show(c, errors, 422);
  const open = await openForVerb(c, 'take-back');
  return c.change(async (tx) => {
    const d = await takeBackDossier(tx, { ...actionOn(c, open), reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('take-back'));
  });
}

async function show(c: AtDossier, errors: FieldErrors, status = 200) {
  const open = await openForVerb(c, 'take-back');
  const former = stoodBefore(open.dossier, open.events);
  if (!former) throw new Refusal('dossier.not-now', { verb: 'take-back', status: open.dossier.status });
  return page(TakeBackView({ c, open, former, errors }), { status });
}
