import { findProofs, type NumberProof } from '#domain/accounts';
import { type DossierEvent, type DossierRef, readFilers } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { selectPeople } from '../dossier.store.ts';
import type { People } from '../dossier.ts';

/**
 * What proves today that the filer and the owner of a dossier are who they say: what has proved the account that filed it, or that this
 * account has lost its number since. Nothing proves an owner whom the filer only named.
 */
export async function provenPeople(
  db: Reader,
  { events, people }: { events: readonly DossierEvent[]; people: People },
): Promise<ProvenPeople> {
  const [first] = events;
  const accountId = first?.actorKind === 'citizen' ? first.actorId : null;
  const filer = accountId ? ((await findProofs(db, [accountId])).get(accountId) ?? null) : null;
  return { filer, owner: people.onBehalf ? null : filer };
}

/** The same of the owners of some dossiers, by dossier; those of whom nothing is known are not in it. */
export async function provenOwners(
  db: Reader,
  keys: Keys,
  refs: readonly DossierRef[],
): Promise<Map<string, NumberProof>> {
  if (refs.length === 0) return new Map();
  const [filers, people] = await Promise.all([readFilers(db, refs), selectPeople(db, refs)]);
  const proofs = await findProofs(db, [...new Set(filers.values())]);
  const proven = new Map<string, NumberProof>();
  for (const [id, sealed] of people) {
    const proof = proofs.get(filers.get(id) ?? '');
    if (!proof) continue; // opening what is sealed is most of what a worklist costs beside its SQL
    const { onBehalf } = JSON.parse(keys.open('people', sealed)) as People; // sealed by submitDossier
    if (!onBehalf) proven.set(id, proof);
  }
  return proven;
}

/** Null: nothing does. */
export interface ProvenPeople {
  filer: NumberProof | null;
  owner: NumberProof | null;
}
