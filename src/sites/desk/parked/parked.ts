import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { ANOTHERS, findParkedFor } from '#platform/http/parked-form.ts';
import type { C } from '../../../deps.ts';
import { ParkedAnothersView, ParkedGoneView, ParkedView } from './parked.view.tsx';

/**
 * Shows the form that an officer wrote before the session ended. It is sent only when they click. Whoever signed in as somebody else
 * learns why nothing is here.
 */
export async function get(c: C<Officer, 'form'>) {
  const form = await findParkedFor(c);
  if (!form && c.query.has(ANOTHERS)) return page(ParkedAnothersView({ c }), { status: 409 });
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  return page(ParkedView({ c, form }));
}
