import { listAgencies } from '#domain/agencies';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { AgenciesView } from './agencies.view.tsx';
import { officesNow } from './offices-now.ts';

export async function get(c: C): Promise<Answer> {
  const agencies = await listAgencies(c.deps.db, c.now);
  return page(AgenciesView({ c, agencies, officeOf: await officesNow(c, agencies) }));
}
