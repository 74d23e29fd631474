import { type Agency, agenciesFor, type ReceivingAgency } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import { findProcedure } from './get-procedure.ts';
import { getVersion, type ProcedureVersion } from './get-version.ts';

/**
 * The agencies in force on the day of `at` that may decide a procedure in its current version, each with the agency whose one-stop desk
 * receives for it (itself, or the centre). Empty for a procedure that no agency of this province decides, and for an unknown code.
 * @param o.only the id of an agency, to get that one alone.
 */
export async function receivingAgencies(
  db: Reader,
  code: string,
  at: Date,
  o: { only?: string } = {},
): Promise<ReceivingAgency[]> {
  const procedure = await findProcedure(db, code);
  return procedure ? agenciesFor(db, procedure.content.decidedBy, at, o) : [];
}

/**
 * By what a draft is filed now: the version in force, and the agencies that may decide by it. A draft that was begun under an earlier version
 * follows the rules of the day on which it is sent; while the procedure cannot be filed here any more, it keeps its own.
 */
export async function inForceFor(
  db: Reader,
  draft: { procedureCode: string; versionId: string },
  at: Date,
  o: { only?: string } = {},
): Promise<{ version: ProcedureVersion; agencies: ReceivingAgency[] }> {
  const own = await getVersion(db, draft.versionId);
  const [procedure, likely] = await Promise.all([
    findProcedure(db, draft.procedureCode),
    agenciesFor(db, own.content.decidedBy, at, o),
  ]);
  if (!procedure?.formSchema || !procedure.fileable)
    return { version: own, agencies: procedure ? likely : [] };
  const version = await getVersion(db, procedure.versionId);
  const agencies = version.id === own.id ? likely : await agenciesFor(db, version.content.decidedBy, at, o);
  return { version, agencies };
}

/** The keys by which procedures name an agency, for lists: its kind ('commune') and its own key ('department:so-xay-dung'). */
export function selectorKeysOf(agency: Pick<Agency, 'kind' | 'key'>): string[] {
  return [agency.kind, `${agency.kind}:${agency.key}`];
}
