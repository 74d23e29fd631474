import { type Agency, agenciesFor, getAgency, listAgencies } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import { findProcedure } from './get-procedure.ts';

/**
 * The agencies that may decide a procedure, each with the one whose one-stop desk receives for it (itself, or the centre).
 * Empty for a procedure that no agency of this province decides, and for an unknown code.
 */
export async function receivingAgencies(db: Reader, code: string): Promise<ReceivingAgency[]> {
  const procedure = await findProcedure(db, code);
  const deciding = procedure ? await agenciesFor(db, procedure.content.decidedBy) : [];
  if (deciding.length === 0) return [];
  const all = new Map((await listAgencies(db)).map((a) => [a.id, a]));
  return Promise.all(
    deciding.map(async (a) => ({
      ...a,
      receivedAt: all.get(a.receivedAtId) ?? (await getAgency(db, a.receivedAtId)),
    })),
  );
}

/** What procedures name an agency by: its kind ('commune') and its own key ('department:so-xay-dung'). For lists. */
export function selectorKeysOf(agency: Pick<Agency, 'kind' | 'key'>): string[] {
  return [agency.kind, `${agency.kind}:${agency.key}`];
}

export interface ReceivingAgency extends Agency {
  receivedAt: Agency;
}
