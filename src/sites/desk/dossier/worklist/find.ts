import { codeIn, openAsOfficer } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { Refusal } from '#platform/errors.ts';
import { redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { deskPaths } from '../dossier.paths.ts';

/** Opens a dossier by its number, typed or scanned from a receipt. A dossier that the officer may not see gets the same answer as none. */
export async function get(c: C<Officer>) {
  const number = c.query.get('ma').trim().slice(0, 200);
  if (!number) return redirect(deskPaths.work());
  const code = codeIn(number) ?? number;
  try {
    const open = await openAsOfficer(c.deps.db, c.deps.keys, c.actor, code, c.now);
    return redirect(deskPaths.dossier({ code: open.dossier.code }));
  } catch (e) {
    if (e instanceof Refusal && e.status === 404) throw new Refusal('dossier.not-found', { code }, 404);
    throw e;
  }
}
