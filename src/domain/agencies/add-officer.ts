import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { upsertOfficer } from './agencies.store.ts';
import type { OfficerRecord } from './agency.ts';

/** Adds an officer without a post, or renews the one of this staff number. @returns the officer's id. */
export async function addOfficer(tx: Tx, officer: Omit<OfficerRecord, 'id'>): Promise<string> {
  return (await upsertOfficer(tx, { ...officer, id: newId() })).id;
}
