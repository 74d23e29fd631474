import { listAgencies } from '#domain/agencies';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { AgenciesView } from './agencies.view.tsx';

export async function get(c: C): Promise<Answer> {
  return page(AgenciesView({ c, agencies: await listAgencies(c.deps.db, c.now) }));
}
