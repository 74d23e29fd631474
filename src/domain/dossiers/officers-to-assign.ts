import { disabledOfficers } from '#domain/accounts';
import { type OfficerAtPost, officersAt } from '#domain/agencies';
import type { ProcedureContent } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';
import type { Dossier } from './dossier.ts';
import { stepToAssign } from './route.ts';

/**
 * The officers to whom a dossier may be given, at first and later alike: who holds the role of the step in the agency that decides, once
 * each, those of the step's own unit first. Whose login is disabled is apart.
 */
export async function officersToAssign(
  db: Reader,
  d: Pick<Dossier, 'status' | 'step' | 'decision' | 'supplementRequest' | 'ownerAgencyId'>,
  content: Pick<ProcedureContent, 'route'>,
  now: Date,
): Promise<OfficersToAssign> {
  const step = content.route[stepToAssign(d, content) ?? -1];
  const posts = await officersAt(db, d.ownerAgencyId, { role: step?.role ?? 'officer' }, now);
  const inUnit = (o: OfficerAtPost) => o.unitKey === step?.unit;
  const ordered = [...posts.filter(inUnit), ...posts.filter((o) => !inUnit(o))];
  const people = ordered.filter((o, i) => ordered.findIndex((x) => x.officerId === o.officerId) === i);
  const gone = await disabledOfficers(
    db,
    people.map((o) => o.officerId),
  );
  return {
    able: people.filter((o) => !gone.has(o.officerId)).map((o) => ({ ...o, ownUnit: inUnit(o) })),
    disabled: people.filter((o) => gone.has(o.officerId)),
  };
}

export interface OfficersToAssign {
  /** `ownUnit`: they are in the unit that the step names. */
  able: (OfficerAtPost & { ownUnit: boolean })[];
  disabled: OfficerAtPost[];
}
