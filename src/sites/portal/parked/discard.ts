import type { Citizen } from '#domain/journal';
import { page, redirect } from '#platform/http/answer.ts';
import { discardParked, findParkedFor } from '#platform/http/parked-form.ts';
import { DISCARD } from '#views/parked/parked-offer.tsx';
import type { C } from '../../../deps.ts';
import { parkedPath } from './parked.paths.ts';
import { DiscardView } from './parked.view.tsx';
import { ParkedGoneView } from './parked-gone.view.tsx';

/** Asks whether the words of a kept form are to be thrown away. */
export async function get(c: C<Citizen, 'form'>) {
  const form = await findParkedFor(c);
  return form ? page(DiscardView({ c, form })) : page(ParkedGoneView({ c }), { status: 404 });
}

/** Throws them away and goes to the page that they stood on. */
export async function post(c: C<Citizen, 'form'>) {
  const form = await findParkedFor(c);
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  if (c.form.get(DISCARD.name) !== DISCARD.value) return redirect(parkedPath({ form: c.params.form }));
  await discardParked(c.deps.db, form);
  return redirect(form.page);
}
