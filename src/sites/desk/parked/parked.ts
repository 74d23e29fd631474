import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { CSRF_COOKIE } from '#platform/http/csrf.ts';
import { findParked } from '#platform/http/parked-form.ts';
import type { C } from '../../../deps.ts';
import { ParkedGoneView, ParkedView } from './parked.view.tsx';

/**
 * Shows the form that an officer wrote before the session ended. It is sent only when they click. Whoever signed in as somebody else
 * learns why nothing is here.
 */
export async function get(c: C<Officer, 'form'>) {
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
