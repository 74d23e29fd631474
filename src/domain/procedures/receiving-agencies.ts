import { type Agency, agenciesFor, type ReceivingAgency } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import { findProcedure } from './get-procedure.ts';
import type { ProcedureVersion } from './get-version.ts';

/**
 * The agencies in force on the day of `at` that may decide a procedure in its current version, each with the agency whose one-stop desk
 * receives for it (itself, or the centre). Empty for a procedure that no agency of this province decides, and for an unknown code.
 * @param o.only the id of an agency, to get that one alone. @param o.likely the version that is most likely the current one: its
 * agencies are read at once, and others only when another version is current.
 */
export async function receivingAgencies(
  db: Reader,
  code: string,
  at: Date,
  o: { only?: string; likely?: ProcedureVersion } = {},
): Promise<ReceivingAgency[]> {
  const { likely } = o;
  const [procedure, agencies] = await Promise.all([
    findProcedure(db, code),
    likely && agenciesFor(db, likely.content.decidedBy, at, o),
  ]);
  if (!procedure) return [];
  return agencies && procedure.versionId === likely?.id
    ? agencies
    : agenciesFor(db, procedure.content.decidedBy, at, o);
}

/** The keys by which procedures name an agency, for lists: its kind ('commune') and its own key ('department:so-xay-dung'). */
export function selectorKeysOf(agency: Pick<Agency, 'kind' | 'key'>): string[] {
  return [agency.kind, `${agency.kind}:${agency.key}`];
}
