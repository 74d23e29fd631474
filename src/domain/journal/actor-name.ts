import type { Actor } from './actor.ts';

/** The id of an actor that a record keeps; null for actors without one. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'citizen') return actor.accountId;
  if (actor.kind === 'officer') return actor.officerId;
  return null;
}

/** The name that a record keeps beside the id, as it was at that time. */
export function actorName(actor: Actor): string {
  return actor.kind === 'anonymous' ? '' : actor.name;
}
