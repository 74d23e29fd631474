import { addParty } from '#domain/parties';
import type { Tx } from '#platform/db/db.ts';
import { claimNumber, insertAccount, type NewAccountRow } from './accounts.store.ts';

/** Creates an account and the party of its person. False when the number already has an account: then nothing is written. */
export async function createAccount(tx: Tx, a: NewAccountRow): Promise<boolean> {
  if (!(await claimNumber(tx, a.idNumberIndexes, a.id))) return false;
  await addParty(tx.atCommit, { id: a.partyId, kind: 'person', name: a.fullName, at: a.at });
  await insertAccount(tx.atCommit, a);
  return true;
}
