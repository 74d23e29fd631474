import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import type { Assessment } from './assess-fee.ts';
import { insertFee } from './fee.store.ts';

/** Keeps what was assessed for a dossier. Nothing to pay and nothing open is a fee of its own state, so that the page can say so. */
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
    state: stateOf(o.assessed),
    assessedAt: o.now,
    settledAt: null,
  });
}

/** Nothing to pay and nothing that the desk has still to say: no fee. */
export function stateOf(assessed: Assessment): 'due' | 'none' {
  return assessed.total > 0 || assessed.open ? 'due' : 'none';
}
