import { commit, genesis, hashEvent } from './chain-event.ts';
import type { DossierEvent } from './event.store.ts';
import type { Status } from './status.ts';

/**
 * The faults of a dossier's chain, oldest first; empty when there is none. Every hash must follow from the previous one, no number may be
 * missing, the head must be the one named by the dossier's row, and each note not erased must match its commitment.
 */
export function proveChain(row: ChainHead, events: readonly DossierEvent[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  let before = genesis(row.id);
  for (const [i, e] of events.entries()) {
    if (e.seq !== i + 1) faults.push({ seq: i + 1, fault: 'missing' });
    if (!hashEvent(before, e).equals(e.hash)) faults.push({ seq: e.seq, fault: 'changed' });
    if (
      e.note !== null &&
      (!e.noteSalt || !e.noteCommitment || !commit(e.noteSalt, e.note).equals(e.noteCommitment))
    )
      faults.push({ seq: e.seq, fault: 'note-changed' });
    before = e.hash;
  }
  if (!before.equals(row.head)) faults.push({ seq: events.length + 1, fault: 'tail-cut' });
  if (events.at(-1)?.toStatus !== row.status) faults.push({ seq: events.length, fault: 'projection' });
  return faults;
}

/** What a dossier's row records about its ledger. */
export interface ChainHead {
  id: string;
  status: Status;
  head: Buffer;
}

export interface LedgerFault {
  seq: number;
  fault: 'no-dossier' | 'missing' | 'changed' | 'note-changed' | 'tail-cut' | 'projection';
}
