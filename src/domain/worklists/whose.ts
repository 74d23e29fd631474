import type { Post } from '#domain/journal';

/** By what a route names the unit of the one-stop desk. */
const DESK_UNIT = 'one-stop';

/**
 * How far the lists of what is due, will be late and is late reach at an agency for whoever has these posts there: all of the agency for a
 * leader, and for the desk, its clerks and its head, who answer to the filer for a dossier wherever in the agency it lies, and are who tells
 * them of a new date (NĐ 118/2025 Đ19 k6); their units for everybody else.
 */
export function reachAt(posts: readonly Pick<Post, 'role' | 'unitKey'>[]): Reach {
  const isOfDesk = (p: Pick<Post, 'role' | 'unitKey'>) =>
    p.role === 'clerk' || (p.role === 'head' && p.unitKey === DESK_UNIT);
  return leadsAt(posts) || posts.some(isOfDesk) ? 'agency' : 'units';
}

/** A leader's work is all of the agency's. */
export function leadsAt(posts: readonly Pick<Post, 'role'>[]): boolean {
  return posts.some((p) => p.role === 'leader');
}

export type Reach = 'agency' | 'units';

/** Whose dossiers somebody looks at, where they may choose: their own work, or as far as they reach. */
export type Whose = 'own' | 'wide';
