import type { Actor } from '#domain/journal';

/** The program where it counts times again after a change of the work calendar. */
export const CALENDAR = { kind: 'system', name: 'calendar' } as const satisfies Actor;
/** The program where it closes what nobody has completed in time, because the province wants that. */
export const CLOSING = { kind: 'system', name: 'closing' } as const satisfies Actor;
/** The program where the deadline of an opinion has passed, and nobody waits for it any longer. */
export const WAITING = { kind: 'system', name: 'waiting' } as const satisfies Actor;
/** The program where it records what a gateway has received (decision 78). */
export const PAYING = { kind: 'system', name: 'paying' } as const satisfies Actor;

/** The names under which the ledger has what the program itself did. */
export const programNames: readonly string[] = [CALENDAR, CLOSING, WAITING, PAYING].map(
  (actor) => actor.name,
);
