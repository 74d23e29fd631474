import { listAgencies } from '#domain/agencies';
import { homeFigures } from '#domain/dossiers';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { officesNow } from '../agencies/offices-now.ts';
import { HomeView } from './home.view.tsx';

export async function get(c: C): Promise<Answer> {
  const [agencies, figures] = await Promise.all([
    listAgencies(c.deps.db, c.now),
    homeFigures(c.deps.db, c.now),
  ]);
  const centres = agencies.filter((a) => a.kind === 'province-centre' || a.kind === 'commune');
  const officeOf = await officesNow(c, centres);
  return page(HomeView({ c, centres, officeOf, figures }));
}
