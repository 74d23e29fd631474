import type { Officer, Post } from '#domain/journal';
import { empty, join, type Sql, sql } from '#platform/db/sql.ts';
import { reachAt, type Whose } from './whose.ts';
import { type At, reachOf, type WorkList, type WorkView, workLists } from './work-lists.ts';

/**
 * The conditions on `worklist` that together make up a list of an officer's own or of their units, at a time. No row meets two of them. Each
 * reads one range of one index, ordered by due time, so a page costs the same in a commune with ten thousand open dossiers as in one
 * with ten. Joined with "or" into one condition, they would read every row of the agency.
 */
export function conditionsOf(officer: Officer, view: WorkView, o: At & { whose: Whose }): Sql[] {
  const list: WorkList = workLists[view];
  const agencies = [...new Set(officer.posts.map((p) => p.agencyId))];
  return agencies.flatMap((agencyId) => {
    const posts = officer.posts.filter((p) => p.agencyId === agencyId);
    const here = sql`holder_agency_id = ${agencyId}`;
    const ranges = list.ranges(o, agencyId);
    const held = partsOf(officer, posts, { ...o, list }).flatMap((part) =>
      ranges.map((range) => sql`${here} and ${part} and ${range}`),
    );
    return [...held, ...elsewhere(officer, agencyId, { ...o, list })];
  });
}

// What the desk of an agency has received and another agency holds: the desk answers to its filer for it (NĐ 118/2025 Đ19 k6), and is who
// closes it (Đ19 k5). Of an agency where the officer has a post too, what they see there already is not shown twice.
function elsewhere(officer: Officer, agencyId: string, o: At & { whose: Whose; list: WorkList }): Sql[] {
  const { list, whose, receivesFor } = o;
  const { elsewhere: ranges } = list;
  const postsAt = (id: string) => officer.posts.filter((p) => p.agencyId === id);
  const isWide = list.whose === 'agency' || (whose === 'wide' && reachAt(postsAt(agencyId)) === 'agency');
  if (!ranges || !receivesFor || !isWide) return [];
  return receivesFor(agencyId).flatMap((holder) => {
    const there = postsAt(holder);
    const seen = there.length > 0 ? partsOf(officer, there, o).map((part) => sql`(${part})`) : [];
    const unseen = seen.length > 0 ? sql` and not coalesce(${join(seen, ' or ')}, false)` : empty;
    return ranges(o, holder).map(
      (range) => sql`holder_agency_id = ${holder} and receiver_agency_id = ${agencyId} and ${range}${unseen}`,
    );
  });
}

function partsOf(
  officer: Officer,
  posts: Post[],
  { list, whose, now }: { list: WorkList; whose: Whose; now: Date },
): Sql[] {
  if (list.whose === 'agency') return [sql`role = ''`];
  if (list.whose === 'me' || (list.whose === 'chosen' && whose === 'own'))
    return [...mine(officer, posts), ...toBeSent(officer, posts, now)];
  return reachOf(list, posts) === 'agency' ? [sql`role <> ''`] : ofUnits(officer, posts);
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

// the new date that somebody else's dossier waits for: it is a leader's to tell, at whatever step the dossier is
function toBeSent(officer: Officer, posts: Post[], now: Date): Sql[] {
  if (!posts.some((p) => p.role === 'leader')) return [];
  const isMine = join(
    mine(officer, posts).map((part) => sql`(${part})`),
    ' or ',
  );
  return [
    sql`role <> '' and extension = 'proposed' and law_due_at > ${now} and not coalesce(${isMine}, false)`,
  ];
}

// what their units hold and, where a step names no unit, what waits for a role that they have, and what is theirs elsewhere
function ofUnits(officer: Officer, posts: Post[]): Sql[] {
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
