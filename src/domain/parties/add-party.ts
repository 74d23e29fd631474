import type { Writer } from '#platform/db/db.ts';
import { insertParty, type Party } from './parties.store.ts';

/** A person or an organisation of which there was nothing yet; a person's party is made with their account. */
export async function addParty(tx: Writer, party: Party & { at: Date }): Promise<void> {
  await insertParty(tx, party);
}
