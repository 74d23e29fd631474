import type { Officer, Post } from '#domain/journal';
import { join, type Sql, sql } from '#platform/db/sql.ts';

/**
 * What makes up an officer's own list, or that of their units, as conditions on `worklist`: no row meets two of them, and each is one
 * range of one index in the order of the due times, so that a page costs as much in a commune of ten thousand open dossiers as in one
 * of ten. One condition of them all, with "or", walks through the agency.
 */
export function readingsOf(officer: Officer, list: List): Sql[] {
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
      return [sql`unit is null and role = ''`];
    default:
      return ofUnits(officer, posts);
  }
}

// in my hands, or in nobody's and waiting for my role in my unit or wherever
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

// a leader answers for the whole agency; everybody else for the units and, where a step names none, the roles they have there
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

/** waiting: for its person, so that no role holds it; all of an agency see it. */
type List = 'mine' | 'unit' | 'today' | 'late' | 'waiting';
