import { officersAt } from '#domain/agencies';
import { findProcedures } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';

/** What a list can be narrowed to: the procedures of these codes, and whoever has a post at one of the agencies. */
export async function choicesOf(
  r: Reader,
  { codes, agencyIds, now }: { codes: string[]; agencyIds: readonly string[]; now: Date },
): Promise<Choices> {
  const [procedures, ...officers] = await Promise.all([
    findProcedures(r, codes),
    ...agencyIds.map((id) => officersAt(r, id, {}, now)),
  ]);
  return { procedures, officers: new Map(officers.flat().map((o) => [o.officerId, o.name])) };
}

export interface Choices {
  procedures: readonly { code: string; name: string }[];
  /** Officer → their name. */
  officers: ReadonlyMap<string, string>;
}
