import { type Agency, agenciesFor, type ReceivingAgency } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import { findProcedure } from './get-procedure.ts';

/**
 * The agencies that may decide a procedure, each with the one whose one-stop desk receives for it (itself, or the centre).
 * Empty for a procedure that no agency of this province decides, and for an unknown code.
 * @param o.only asks for one agency alone, by its id.
 */
export async function receivingAgencies(
  db: Reader,
  code: string,
  o: { only?: string } = {},
): Promise<ReceivingAgency[]> {
  const procedure = await findProcedure(db, code);
  return procedure ? agenciesFor(db, procedure.content.decidedBy, o) : [];
}

/** What procedures name an agency by: its kind ('commune') and its own key ('department:so-xay-dung'). For lists. */
export function selectorKeysOf(agency: Pick<Agency, 'kind' | 'key'>): string[] {
  return [agency.kind, `${agency.kind}:${agency.key}`];
}
