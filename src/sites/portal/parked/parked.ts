import type { Citizen } from '#domain/journal';
import { NotFound } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { CSRF_COOKIE } from '#platform/http/csrf.ts';
import { findParked } from '#platform/http/parked-form.ts';
import type { C } from '../../../deps.ts';
import { ParkedView } from './parked.view.tsx';

/** Offers what was written before the session ended; sending it is the person's own click. */
export async function get(c: C<Citizen, 'form'>) {
  const { db, keys } = c.deps;
  const form = await findParked(db, keys, {
    browser: c.cookie(CSRF_COOKIE),
    id: c.params.form,
    now: c.now,
  });
  if (!form) throw new NotFound();
  return page(ParkedView({ c, form }));
}
