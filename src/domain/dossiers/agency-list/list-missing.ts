import type { DossierRef } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Tx } from '#platform/db/db.ts';
import { lockDossier } from '../dossier.store.ts';
import type { People } from '../dossier.ts';
import { listAt, markListed, selectSeers, selectUnlisted } from './agency-dossiers.store.ts';

const BATCH = 50; // dossiers that are locked together

/**
 * Puts into the lists of their agencies the dossiers that stand in none as they are now: those from before there were lists, and what the
 * version before has written meanwhile. It may be interrupted and run again, and beside officers at work.
 */
export async function listMissing(db: Db, keys: Keys): Promise<number> {
  for (let done = 0; ; ) {
    const refs = await selectUnlisted(db, BATCH);
    if (refs.length === 0) return done;
    await db.tx(async (tx) => {
      for (const ref of refs) await listAnew(tx, keys, ref);
    });
    done += refs.length;
  }
}

/** Writes the rows of one dossier anew, as it is now; also when its key has changed. */
export async function listAnew(tx: Tx, keys: Keys, ref: DossierRef): Promise<void> {
  const [d, agencyIds] = await Promise.all([lockDossier(tx, ref), selectSeers(tx, ref)]);
  if (!d) return;
  // erased when its time is over; sealed by submitDossier
  const people = d.people.length > 0 ? (JSON.parse(keys.open('people', d.people)) as People) : undefined;
  if (agencyIds.length > 0) await listAt(tx, keys, d, { people, agencyIds });
  await markListed(tx, d);
}
