import { reopensWithin } from '#domain/dossiers';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { HelpView } from './help.view.tsx';

/** What the province has not turned on is not told of. */
export async function get(c: C) {
  const reopens = (await reopensWithin(c.deps.db)) !== undefined;
  return page(HelpView({ c, reopens }));
}
