import type { Citizen } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { CSRF_COOKIE } from '#platform/http/csrf.ts';
import { findParked } from '#platform/http/parked-form.ts';
import type { C } from '../../../deps.ts';
import { ParkedView } from './parked.view.tsx';
import { ParkedGoneView } from './parked-gone.view.tsx';

/** Offers the form that was written before the session ended; the person sends it themselves. Whoever signed in as somebody else learns why nothing is here. */
export async function get(c: C<Citizen, 'form'>) {
  const { db, keys } = c.deps;
  const form = await findParked(db, keys, {
    browser: c.cookie(CSRF_COOKIE),
    account: c.session?.subjectId,
    id: c.params.form,
    now: c.now,
  });
  if (!form) return page(ParkedGoneView({ c }), { status: 404 });
  return page(ParkedView({ c, form }));
}
