import type { DossierEvent } from '#domain/ledger';

/** How an act by which a form was issued was undone, so that the form no longer holds; undefined as long as it does. */
export function undoingOf(events: readonly DossierEvent[], seq: number): Undoing | undefined {
  const next = events.find((e) => e.seq === seq + 1);
  return next?.verb === 'take-back' ? { what: 'taken-back', at: next.at, by: next.actorName } : undefined;
}

/** taken-back: what it tells was taken back by who had done it (docs/decisions/0067). */
export interface Undoing {
  what: 'taken-back';
  at: Date;
  /** The officer's name. */
  by: string;
}
