import { type DossierRef, type LedgerFault, proveChain, readLedger, readLedgers } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { selectHead, selectHeads, selectOwners } from './heads.store.ts';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Proves one dossier's chain, also while it grows.
 * @returns what is wrong, oldest first; empty when nothing is.
 */
export async function verifyLedger(db: Reader, ref: DossierRef): Promise<LedgerFault[]> {
  let row = await selectHead(db, ref);
  if (!row) return [{ seq: 0, fault: 'no-dossier' }];
  for (;;) {
    const faults = proveChain(row, await readLedger(db, ref));
    // row and events are read one after the other: a dossier that moved in between has another head now
    const again = faults.length > 0 ? await selectHead(db, ref) : undefined;
    if (!again || again.head.equals(row.head)) return faults;
    row = again;
  }
}

/** Proves every chain there is, one agency after another, also while they grow. @returns those that fail, with what is wrong. */
export async function verifyAll(
  db: Reader,
  tell: (done: number) => void,
): Promise<{ checked: number; broken: BrokenChain[] }> {
  const broken: BrokenChain[] = [];
  let checked = 0;
  for (const ownerAgencyId of await selectOwners(db))
    for (let after: string | undefined = BEFORE_ALL; after; ) {
      const rows = await selectHeads(db, ownerAgencyId, after, BATCH);
      const ledgers = await readLedgers(
        db,
        ownerAgencyId,
        rows.map((r) => r.id),
      );
      for (const row of rows.filter((r) => proveChain(r, ledgers.get(r.id) ?? []).length > 0)) {
        const faults = await verifyLedger(db, { ownerAgencyId, id: row.id });
        if (faults.length > 0) broken.push({ ownerAgencyId, id: row.id, faults });
      }
      checked += rows.length;
      tell(checked);
      after = rows.length < BATCH ? undefined : rows.at(-1)?.id;
    }
  return { checked, broken };
}

export interface BrokenChain extends DossierRef {
  faults: LedgerFault[];
}
