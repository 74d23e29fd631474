import type { Officer } from '#domain/journal';
import { page, redirect } from '#platform/http/answer.ts';
import { discardParked, findParkedFor } from '#platform/http/parked-form.ts';
import { DISCARD } from '#views/parked/parked-offer.tsx';
import type { C } from '../../../deps.ts';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { parkedPath } from './parked.paths.ts';
import { DiscardView, ParkedGoneView } from './parked.view.tsx';
import { whatWasParked } from './what-was-parked.ts';

/** Asks whether the words of a kept form are to be thrown away. */
export async function get(c: C<Officer, 'form'>) {
  const form = await findParkedFor(c);
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  return page(DiscardView({ c, what: await whatWasParked(c, form) }));
}

/** Throws them away and goes to the dossier that they were about, or to the worklist. */
export async function post(c: C<Officer, 'form'>) {
  const form = await findParkedFor(c);
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  if (c.form.get(DISCARD.name) !== DISCARD.value) return redirect(parkedPath({ form: c.params.form }));
  const { open } = await whatWasParked(c, form);
  await discardParked(c.deps.db, form);
  return redirect(open ? deskPaths.dossier({ code: open.dossier.code }) : deskPaths.work());
}
