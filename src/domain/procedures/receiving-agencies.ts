import { type Agency, agenciesFor, type ReceivingAgency } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import { findProcedure } from './get-procedure.ts';
import type { ProcedureVersion } from './get-version.ts';

/**
 * The agencies that may decide a procedure as it is now, those in force on the day of `at`, each with the one whose one-stop desk receives for it (itself, or the centre).
 * Empty for a procedure that no agency of this province decides, and for an unknown code.
 * @param o.only asks for one agency alone, by its id. @param o.likely a version that is most likely the current one: its agencies are
 * asked for at once, and again only when another is.
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

/** What procedures name an agency by: its kind ('commune') and its own key ('department:so-xay-dung'). For lists. */
export function selectorKeysOf(agency: Pick<Agency, 'kind' | 'key'>): string[] {
  return [agency.kind, `${agency.kind}:${agency.key}`];
}
