import { type OpenAtDesk, registerDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { RegisterView } from './register.view.tsx';

/** What the mail office enters in its register: from whom, what about, to whom it goes then. */
export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'register'), {});
}

export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'register');
  const errors: FieldErrors = {};
  const note = readText(c, 'note', 2000, errors);
  if (hasErrors(errors)) return show(c, open, errors, 422);
  return c.change(async (tx) => {
    const d = await registerDossier(tx, { ...actionOn(c, open), note });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('register'));
  });
}

function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  return page(RegisterView({ c, open, errors }), { status });
}
