import type { Reader } from '#platform/db/db.ts';
import { selectDossier } from './dossier.store.ts';
import type { DossierRef } from './dossier.ts';
import { selectEvents } from './event.store.ts';
import { commit, genesis, hashEvent } from './ledger.ts';
import { selectRefs } from './seals.store.ts';

const BATCH = 500;

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

/** Proves every chain there is, one dossier after another. @returns those that fail, with what is wrong. */
export async function verifyAll(
  db: Reader,
  tell: (done: number) => void,
): Promise<{ checked: number; broken: BrokenChain[] }> {
  const broken: BrokenChain[] = [];
  let checked = 0;
  for (let last: DossierRef | undefined; ; ) {
    const refs = await selectRefs(db, last, BATCH);
    for (const ref of refs) {
      const faults = await verifyLedger(db, ref);
      if (faults.length > 0) broken.push({ ...ref, faults });
    }
    checked += refs.length;
    tell(checked);
    last = refs.at(-1);
    if (refs.length < BATCH) return { checked, broken };
  }
}

export interface BrokenChain extends DossierRef {
  faults: LedgerFault[];
}

export interface LedgerFault {
  seq: number;
  fault: 'no-dossier' | 'missing' | 'changed' | 'note-changed' | 'tail-cut' | 'projection';
}
