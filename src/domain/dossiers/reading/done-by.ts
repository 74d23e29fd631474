import type { DossierEvent, Verb } from '#domain/ledger';

/** What somebody did by one of these verbs, when no other person has done anything since; undefined when they did not. */
export function doneBy(
  { events }: { events: readonly DossierEvent[] },
  actorId: string,
  verbs: readonly Verb[],
): DossierEvent | undefined {
  const another = events.findLastIndex((e) => e.actorId !== null && e.actorId !== actorId);
  return events.slice(another + 1).findLast((e) => e.actorId === actorId && verbs.includes(e.verb));
}
