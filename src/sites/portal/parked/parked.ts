import type { Citizen } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { ANOTHERS, findParkedFor } from '#platform/http/parked-form.ts';
import type { C } from '../../../deps.ts';
import { ParkedView } from './parked.view.tsx';
import { ParkedAnothersView, ParkedGoneView } from './parked-gone.view.tsx';

/** Offers the form that was written before the session ended; the person sends it themselves. Whoever signed in as somebody else learns why nothing is here. */
export async function get(c: C<Citizen, 'form'>) {
  const form = await findParkedFor(c);
  if (!form && c.query.has(ANOTHERS)) return page(ParkedAnothersView({ c }), { status: 409 });
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  return page(ParkedView({ c, form }));
}
