import type { DossierEvent } from '#domain/ledger';

/** How an act by which a form was issued was undone, so that the form no longer holds; undefined as long as it does. */
export function undoingOf(events: readonly DossierEvent[], seq: number): UndoneAct | undefined {
  const next = events.find((e) => e.seq === seq + 1);
  if (next?.verb === 'take-back') return { what: 'taken-back', at: next.at, by: next.actorName };
  const isClosing = events.find((e) => e.seq === seq)?.verb === 'close';
  const opened = isClosing ? events.find((e) => e.seq > seq && e.verb === 'reopen') : undefined;
  return opened && { what: 'lifted', at: opened.at, by: opened.actorName };
}

/** How a receipt of money came to be void; undefined as long as it holds. */
export function voidingOf(
  events: readonly DossierEvent[],
  receipt: { number: number; year: number },
): Undoing | undefined {
  const voiding = events.findLast((e) => {
    const { voided } = e.detail;
    if (typeof voided !== 'object' || voided === null || !('receipt' in voided) || !('year' in voided))
      return false;
    return voided.receipt === receipt.number && voided.year === receipt.year;
  });
  return voiding && { what: 'voided', at: voiding.at, by: voiding.actorName };
}

/**
 * taken-back: what it tells was taken back by who had done it (docs/decisions/0067) · lifted: the dossier that it says has ended was opened
 * again (docs/decisions/0075).
 */
export interface UndoneAct {
  what: 'taken-back' | 'lifted';
  at: Date;
  /** The officer's name. */
  by: string;
}

/** The same, and voided: the receipt of money is void (docs/decisions/0085). */
export type Undoing = UndoneAct | (Omit<UndoneAct, 'what'> & { what: 'voided' });
