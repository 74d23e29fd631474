import { type Agency, agenciesFor } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import { findProcedure } from './get-procedure.ts';

/** The agencies in force that decide a procedure, where it can be filed; none for an unknown code. */
export async function receivingAgencies(db: Reader, code: string): Promise<Agency[]> {
  const procedure = await findProcedure(db, code);
  return procedure ? agenciesFor(db, procedure.content.decidedBy) : [];
}
