import { commit, genesis, hashEvent } from './chain-event.ts';
import type { DossierEvent } from './event.store.ts';
import type { Status } from './status.ts';

/**
 * What is wrong with a dossier's chain, oldest first: every hash follows from the one before, no number is missing, the head is the
 * one that the dossier's row names, and each note that still stands is the one that was committed to. Empty when all of it holds.
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

/** What a dossier's row says of its ledger. */
export interface ChainHead {
  id: string;
  status: Status;
  head: Buffer;
}

export interface LedgerFault {
  seq: number;
  fault: 'no-dossier' | 'missing' | 'changed' | 'note-changed' | 'tail-cut' | 'projection';
}
