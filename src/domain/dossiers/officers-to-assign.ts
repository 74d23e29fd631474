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
  d: Pick<Dossier, 'status' | 'step' | 'decision' | 'supplementRequest' | 'waitsFor' | 'ownerAgencyId'>,
  content: Pick<ProcedureContent, 'route'>,
  now: Date,
): Promise<OfficersToAssign> {
  const step = content.route[stepToAssign(d, content) ?? -1];
  const posts = await officersAt(db, d.ownerAgencyId, { role: step?.role ?? 'officer' }, now);
  const inUnit = (o: OfficerAtPost) => !step?.unit || o.unitKey === step.unit;
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

/**
 * Who may be chosen beforehand among them, and why: of the step's own unit the only one, or whoever holds fewer dossiers than each of the
 * others (`held`: how many each has in hand). Undefined where neither is true: whoever assigns chooses, and nobody of another unit is
 * ever chosen for them.
 */
export function suggestedOfficer(
  able: OfficersToAssign['able'],
  held: ReadonlyMap<string, number>,
): Suggestion | undefined {
  const inHand = (o: OfficerAtPost) => held.get(o.officerId) ?? 0;
  const own = able.filter((o) => o.ownUnit).sort((a, b) => inHand(a) - inHand(b));
  const [first, second] = own;
  if (!first) return undefined;
  if (!second) return { officer: first, why: 'only-one' };
  return inHand(first) < inHand(second) ? { officer: first, why: 'holds-fewest' } : undefined;
}

export interface Suggestion {
  officer: OfficerAtPost;
  why: 'only-one' | 'holds-fewest';
}

export interface OfficersToAssign {
  /** `ownUnit`: they are in the unit that the step names, or it names none. */
  able: (OfficerAtPost & { ownUnit: boolean })[];
  disabled: OfficerAtPost[];
}
