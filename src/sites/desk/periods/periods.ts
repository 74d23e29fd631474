import { readStoredPeriods } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { periodsWords as w } from '../words/periods.ts';
import { PeriodsView } from './periods.view.tsx';

/** Every period: what it is, what holds now and since when, by what, and what follows. */
export async function get(c: C<Officer>) {
  const stored = await readStoredPeriods(c.deps.db);
  return page(PeriodsView({ c, stored, done: c.query.oneOf('xong', w.names) !== undefined }));
}
