import type { Officer, Post } from '#domain/journal';
import { join, type Sql, sql } from '#platform/db/sql.ts';

/**
 * The conditions on `worklist` that together make up an officer's own list or the list of their units. No row meets two of them. Each
 * reads one range of one index, ordered by due time, so a page costs the same in a commune with ten thousand open dossiers as in one
 * with ten. Joined with "or" into one condition, they would read every row of the agency.
 */
export function conditionsOf(officer: Officer, list: List): Sql[] {
  const agencies = [...new Set(officer.posts.map((p) => p.agencyId))];
  return agencies.flatMap((agencyId) => {
    const posts = officer.posts.filter((p) => p.agencyId === agencyId);
    const here = sql`holder_agency_id = ${agencyId}`;
    return partsOf(officer, posts, list).map((part) => sql`${here} and ${part}`);
  });
}

function partsOf(officer: Officer, posts: Post[], list: List): Sql[] {
  switch (list) {
    case 'mine':
      return mine(officer, posts);
    case 'waiting':
    case 'close':
      return [sql`role = '' and status = 'awaiting_supplement'`];
    case 'collect':
      return [sql`role = '' and status = 'resolved'`];
    default:
      return ofUnits(officer, posts);
  }
}

// held by me, or held by nobody and waiting for my role, in my unit or in any unit
function mine(officer: Officer, posts: Post[]): Sql[] {
  return [
    sql`officer_id = ${officer.officerId}`,
    ...rolesOf(posts).map((role) => sql`officer_id is null and unit is null and role = ${role}`),
    ...unitsOf(posts).flatMap((unit) =>
      rolesOf(posts.filter((p) => p.unitKey === unit)).map(
        (role) => sql`officer_id is null and unit = ${unit} and role = ${role}`,
      ),
    ),
  ];
}

// a leader sees the whole agency; everybody else sees their units and, where a step names no unit, the roles they have
function ofUnits(officer: Officer, posts: Post[]): Sql[] {
  if (posts.some((p) => p.role === 'leader')) return [sql`role <> ''`];
  const units = unitsOf(posts);
  const roles = rolesOf(posts);
  return [
    ...units.map((unit) => sql`unit = ${unit}`),
    ...roles.map((role) => sql`unit is null and role = ${role}`),
    sql`officer_id = ${officer.officerId} and case when unit is null then role not in (${join(roles)}) else unit not in (${join(units)}) end`,
  ];
}

function rolesOf(posts: Post[]) {
  return [...new Set(posts.map((p) => p.role))];
}

function unitsOf(posts: Post[]): string[] {
  return [...new Set(posts.map((p) => p.unitKey))];
}

/** waiting, close, collect: the dossier waits for its filer, so no role holds it; every officer of the agency sees it. */
type List = 'mine' | 'unit' | 'today' | 'late' | 'waiting' | 'close' | 'collect';
