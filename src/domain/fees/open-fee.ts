import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import type { Assessment } from './assess-fee.ts';
import { insertFee } from './fee.store.ts';

/** Stores the assessed fee of a dossier. When nothing is owed it is stored with the state 'none', so that the page can say so. */
export async function openFee(
  tx: Tx,
  o: { ownerAgencyId: string; dossierId: string; assessed: Assessment; now: Date },
): Promise<void> {
  await insertFee(tx, {
    ownerAgencyId: o.ownerAgencyId,
    id: newId(o.now.getTime()),
    dossierId: o.dossierId,
    lines: o.assessed.lines,
    total: o.assessed.total,
    stated: 0,
    paid: 0,
    hasReceipts: false,
    state: stateOf(o.assessed),
    assessedAt: o.now,
    settledAt: null,
  });
}

/** 'none' when nothing is owed and the desk has no amount left to state. */
export function stateOf(assessed: Assessment): 'due' | 'none' {
  return assessed.total > 0 || assessed.open ? 'due' : 'none';
}
