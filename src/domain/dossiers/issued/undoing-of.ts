import type { DossierEvent } from '#domain/ledger';

/** How an act by which a form was issued was undone, so that the form no longer holds; undefined as long as it does. */
export function undoingOf(events: readonly DossierEvent[], seq: number): Undoing | undefined {
  const next = events.find((e) => e.seq === seq + 1);
  if (next?.verb === 'take-back') return { what: 'taken-back', at: next.at, by: next.actorName };
  const isClosing = events.find((e) => e.seq === seq)?.verb === 'close';
  const opened = isClosing ? events.find((e) => e.seq > seq && e.verb === 'reopen') : undefined;
  return opened && { what: 'lifted', at: opened.at, by: opened.actorName };
}

/**
 * taken-back: what it tells was taken back by who had done it (docs/decisions/0067) · lifted: the dossier that it says has ended was opened
 * again (docs/decisions/0075).
 */
export interface Undoing {
  what: 'taken-back' | 'lifted';
  at: Date;
  /** The officer's name. */
  by: string;
}
