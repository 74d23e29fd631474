import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { filledAgainAt } from '#platform/http/fill-again.ts';
import { ANOTHERS, findParkedFor } from '#platform/http/parked-form.ts';
import type { C } from '../../../deps.ts';
import { ParkedAnothersView, ParkedGoneView, ParkedView } from './parked.view.tsx';
import { whatWasParked } from './what-was-parked.ts';

/**
 * Shows the form that an officer sent after their session had ended: which act it was, of which dossier if they may still see it, and what
 * was typed. Nothing is sent from here: its page is opened with the words in it. Whoever signed in as somebody else learns why nothing is
 * here.
 */
export async function get(c: C<Officer, 'form'>) {
  const form = await findParkedFor(c);
  if (!form && c.query.has(ANOTHERS)) return page(ParkedAnothersView({ c }), { status: 409 });
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  const what = await whatWasParked(c, form);
  return page(ParkedView({ c, form, what, filled: filledAgainAt(form, c.params.form) }));
}
