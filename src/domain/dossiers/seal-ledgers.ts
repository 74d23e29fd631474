import { createHash } from 'node:crypto';
import type { Db } from '#platform/db/db.ts';
import { addDays, instantOf, localDate } from '#platform/time.ts';
import { insertSeal, selectHeads, selectLastSeal, selectOwners, selectSeals } from './seals.store.ts';

/**
 * Seals the heads of each agency's chains as they stood at the end of yesterday, one seal over the one before. It runs after
 * midnight, when no transaction of yesterday can still be open. Run again, it changes nothing.
 */
export async function sealLedgers(db: Db, now: Date): Promise<number> {
  const day = addDays(localDate(now), -1);
  let sealed = 0;
  for (const agencyId of await selectOwners(db))
    await db.tx(async (tx) => {
      const before = await selectLastSeal(tx, agencyId);
      if (before && before.day >= day) return;
      const heads = await selectHeads(tx, agencyId, endOf(day));
      const previousHash = before?.headsHash ?? null;
      await insertSeal(tx, {
        agencyId,
        day,
        dossiers: heads.length,
        headsHash: hashHeads(heads, previousHash),
        previousHash,
        sealedAt: now,
      });
      sealed += 1;
    });
  return sealed;
}

/** The seals that no longer hold: an event of a sealed day was changed, added or cut off. */
export async function verifySeals(db: Db): Promise<BrokenSeal[]> {
  const broken: BrokenSeal[] = [];
  for (const seal of await selectSeals(db)) {
    const heads = await selectHeads(db, seal.agencyId, endOf(seal.day));
    if (heads.length !== seal.dossiers || !hashHeads(heads, seal.previousHash).equals(seal.headsHash))
      broken.push({ agencyId: seal.agencyId, day: seal.day });
  }
  return broken;
}

function endOf(day: string): Date {
  return instantOf(addDays(day, 1));
}

function hashHeads(heads: { id: string; hash: Buffer }[], previous: Buffer | null): Buffer {
  const h = createHash('sha256').update(previous ?? '');
  for (const head of heads) h.update(head.id).update(head.hash);
  return h.digest();
}

export interface BrokenSeal {
  agencyId: string;
  day: string;
}
