import { type OpenAtDesk, reachOfFiler } from '#domain/dossiers';
import type { C } from '../../../deps.ts';

/** Who is told of what is done with a dossier, and where they are reached now. */
export async function receiverText(c: C, { people, events }: OpenAtDesk): Promise<string> {
  const { submitter } = people;
  const { email, phone } = await reachOfFiler(c.deps.db, c.deps.keys, { first: events[0], submitter });
  return [submitter.name, email, phone].filter(Boolean).join(' · ');
}
