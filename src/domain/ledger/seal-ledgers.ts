import { createHash } from 'node:crypto';
import type { Db, Reader } from '#platform/db/db.ts';
import { addDays, instantOf, localDate } from '#platform/time.ts';
import {
  type Head,
  insertSeal,
  type Seal,
  selectHashes,
  selectHeads,
  selectLastSeal,
  selectSealed,
  selectSeals,
} from './seals.store.ts';

const HEADS_AT_ONCE = 5000;
const LEDGERS_AT_ONCE = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Seals the heads of each agency's chains as they were at the end of yesterday; each seal covers the previous one. It runs after
 * midnight, when no transaction of yesterday can still be open. Running it again changes nothing.
 * @param agencyIds the agencies that have ledgers. @param atOnce how many heads are read at a time; it does not affect the seal.
 */
export async function sealLedgers(
  db: Db,
  agencyIds: readonly string[],
  now: Date,
  atOnce = HEADS_AT_ONCE,
): Promise<number> {
  const day = addDays(localDate(now), -1);
  let sealed = 0;
  for (const agencyId of agencyIds)
    await db.tx(async (tx) => {
      const before = await selectLastSeal(tx, agencyId);
      if (before && before.day >= day) return;
      const previousHash = before?.headsHash ?? null;
      const heads = sealOver(previousHash);
      for (let last: string | undefined = BEFORE_ALL; last; ) {
        const next = await selectHeads(tx, agencyId, { before: endOf(day), after: last, limit: atOnce });
        for (const head of next) heads.add(head);
        last = next.length < atOnce ? undefined : next.at(-1)?.id;
      }
      const seal = { agencyId, day, dossiers: heads.count(), headsHash: heads.hash(), previousHash };
      await insertSeal(tx, { ...seal, sealedAt: now });
      sealed += 1;
    });
  return sealed;
}

/**
 * The seals that are no longer valid: an event of a sealed day was changed, added or removed, or the previous seal is not the one that
 * the seal covers. Checks one agency at a time.
 */
export async function verifySeals(db: Db): Promise<BrokenSeal[]> {
  const broken: BrokenSeal[] = [];
  for (const agencyId of await selectSealed(db))
    for (const day of await brokenDays(db, agencyId, await selectSeals(db, agencyId)))
      broken.push({ agencyId, day });
  return broken;
}

// reads the agency's ledgers once, however many days were sealed
async function brokenDays(db: Reader, agencyId: string, seals: Seal[]): Promise<string[]> {
  const sealed = seals.map((seal) => ({ end: endOf(seal.day), heads: sealOver(seal.previousHash) }));
  for (let last: string | undefined = BEFORE_ALL; last; ) {
    const events = await selectHashes(db, agencyId, { after: last, dossiers: LEDGERS_AT_ONCE });
    for (const ledger of Map.groupBy(events, (e) => e.id).values())
      for (const { end, heads } of sealed) {
        const head = ledger.findLast((e) => e.at < end);
        if (head) heads.add(head);
      }
    last = events.at(-1)?.id;
  }
  return seals.flatMap(({ day, dossiers, headsHash, previousHash }, i) => {
    const heads = sealed[i]?.heads;
    const follows = sameHash(previousHash, seals[i - 1]?.headsHash ?? null);
    return follows && heads?.count() === dossiers && heads.hash().equals(headsHash) ? [] : [day];
  });
}

function endOf(day: string): Date {
  return instantOf(addDays(day, 1));
}

function sealOver(previous: Buffer | null) {
  const hash = createHash('sha256').update(previous ?? '');
  let count = 0;
  return {
    add(head: Head) {
      hash.update(head.id).update(head.hash);
      count += 1;
    },
    count: () => count,
    hash: () => hash.digest(),
  };
}

function sameHash(a: Buffer | null, b: Buffer | null): boolean {
  return a && b ? a.equals(b) : a === b;
}

export interface BrokenSeal {
  agencyId: string;
  day: string;
}
