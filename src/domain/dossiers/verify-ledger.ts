import type { Reader } from '#platform/db/db.ts';
import { selectDossier } from './dossier.store.ts';
import type { DossierRef } from './dossier.ts';
import { selectEvents } from './event.store.ts';
import { commit, genesis, hashEvent } from './ledger.ts';

/**
 * Proves one dossier's chain: every hash follows from the one before, no number is missing, the head is the one the dossier names, and
 * each note that still stands is the one that was committed to.
 * @returns what is wrong, oldest first; empty when nothing is.
 */
export async function verifyLedger(db: Reader, ref: DossierRef): Promise<LedgerFault[]> {
  const dossier = await selectDossier(db, ref);
  if (!dossier) return [{ seq: 0, fault: 'no-dossier' }];
  const faults: LedgerFault[] = [];
  let before = genesis(ref.id);
  const events = await selectEvents(db, ref);
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
  if (!before.equals(dossier.eventHash)) faults.push({ seq: events.length + 1, fault: 'tail-cut' });
  if (events.at(-1)?.toStatus !== dossier.status) faults.push({ seq: events.length, fault: 'projection' });
  return faults;
}

export interface LedgerFault {
  seq: number;
  fault: 'no-dossier' | 'missing' | 'changed' | 'note-changed' | 'tail-cut' | 'projection';
}
