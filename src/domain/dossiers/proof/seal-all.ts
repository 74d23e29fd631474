import { sealLedgers } from '#domain/ledger';
import type { Db } from '#platform/db/db.ts';
import { selectOwners } from './heads.store.ts';

/** Seals the ledgers of every agency that decides dossiers, as `sealLedgers` does it. @returns how many agencies. */
export async function sealAll(db: Db, now: Date, atOnce?: number): Promise<number> {
  return sealLedgers(db, await selectOwners(db), now, atOnce);
}
