import { listOpinions } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { confirmedVerb } from '../dossier/confirmation.ts';
import { OpinionsView } from './opinions.view.tsx';

/** Shows what the officer's agencies are asked, and whose answers they wait for. */
export async function get(c: C<Officer>) {
  const lists = await c.deps.db.reads((r) => listOpinions(r, c.actor));
  return page(OpinionsView({ c, ...lists, isGiven: confirmedVerb(c) === 'give-opinion' }));
}
