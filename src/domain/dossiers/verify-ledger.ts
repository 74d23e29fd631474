import type { Reader } from '#platform/db/db.ts';
import { type Chain, selectChain, selectChains } from './chains.store.ts';
import type { DossierRef } from './dossier.ts';
import { commit, genesis, hashEvent } from './ledger.ts';

const BATCH = 500;

/**
 * Proves one dossier's chain: every hash follows from the one before, no number is missing, the head is the one the dossier names, and
 * each note that still stands is the one that was committed to.
 * @returns what is wrong, oldest first; empty when nothing is.
 */
export async function verifyLedger(db: Reader, ref: DossierRef): Promise<LedgerFault[]> {
  const chain = await selectChain(db, ref);
  return chain ? faultsOf(chain) : [{ seq: 0, fault: 'no-dossier' }];
}

/** Proves every chain there is, also while they grow. @returns those that fail, with what is wrong. */
export async function verifyAll(
  db: Reader,
  tell: (done: number) => void,
): Promise<{ checked: number; broken: BrokenChain[] }> {
  const broken: BrokenChain[] = [];
  let checked = 0;
  for (let last: DossierRef | undefined; ; ) {
    const chains = await selectChains(db, last, BATCH);
    for (const chain of chains) {
      const faults = faultsOf(chain);
      if (faults.length > 0) broken.push({ ownerAgencyId: chain.ownerAgencyId, id: chain.id, faults });
    }
    checked += chains.length;
    tell(checked);
    last = chains.at(-1);
    if (chains.length < BATCH) return { checked, broken };
  }
}

function faultsOf({ id, status, head, events }: Chain): LedgerFault[] {
  const faults: LedgerFault[] = [];
  let before = genesis(id);
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
  if (!before.equals(head)) faults.push({ seq: events.length + 1, fault: 'tail-cut' });
  if (events.at(-1)?.toStatus !== status) faults.push({ seq: events.length, fault: 'projection' });
  return faults;
}

export interface BrokenChain extends DossierRef {
  faults: LedgerFault[];
}

export interface LedgerFault {
  seq: number;
  fault: 'no-dossier' | 'missing' | 'changed' | 'note-changed' | 'tail-cut' | 'projection';
}
