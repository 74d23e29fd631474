import type { Actor } from './actor.ts';

/** The id that a record keeps of an actor; null for those who have none. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'citizen') return actor.accountId;
  if (actor.kind === 'officer') return actor.officerId;
  return null;
}

/** The name that a record keeps beside the id, as it was then. */
export function actorName(actor: Actor): string {
  return actor.kind === 'anonymous' ? '' : actor.name;
}
