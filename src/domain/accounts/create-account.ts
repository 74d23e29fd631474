import { addParty } from '#domain/parties';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { insertAccount, type NewAccountRow } from './accounts.store.ts';
import { claimNumber } from './claims.ts';
import { phoneOf } from './contact.ts';

/**
 * Creates an account and the party of its person: a party of its own, for the number alone makes nobody the same person. False when the
 * number cannot be claimed (`claimNumber` says when): then nothing is written.
 */
export async function createAccount(tx: Tx, keys: Keys, a: NewAccountRow): Promise<boolean> {
  const claim = { indexes: a.idNumberIndexes, accountId: a.id, phone: phoneOf(keys, a.contact) };
  if (!(await claimNumber(tx, keys, claim))) return false;
  await addParty(tx.atCommit, { id: a.partyId, kind: 'person', name: a.fullName, at: a.at });
  await insertAccount(tx.atCommit, a);
  return true;
}
