import type { Writer } from '#platform/db/db.ts';
import { insertParty, type Party } from './parties.store.ts';

/** Adds a new person or organisation. A person's party is added together with their account. */
export async function addParty(tx: Writer, party: Party & { at: Date }): Promise<void> {
  await insertParty(tx, party);
}
