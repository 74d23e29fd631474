import type { Officer, Post } from '#domain/journal';
import { numberInSetting } from '#platform/db/settings.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { instantOf, localDate } from '#platform/time.ts';
import { WITHDRAWN_DAYS } from './worklist.store.ts';

const DAY_MS = 86_400_000;
const SETTING = 'worklists.closing';
/** Calendar days ahead for which a last day for a supplement is near: about when its filer is first reminded. */
const NEAR_DAYS = 7;

/**
 * The conditions on `worklist` that together make up a list of an officer's own or of their units, at a time. No row meets two of them. Each
 * reads one range of one index, ordered by due time, so a page costs the same in a commune with ten thousand open dossiers as in one
 * with ten. Joined with "or" into one condition, they would read every row of the agency.
 */
export function conditionsOf(officer: Officer, list: List, at: At): Sql[] {
  const agencies = [...new Set(officer.posts.map((p) => p.agencyId))];
  return agencies.flatMap((agencyId) => {
    const posts = officer.posts.filter((p) => p.agencyId === agencyId);
    const here = sql`holder_agency_id = ${agencyId}`;
    const ranges = rangesOf(list, agencyId, at);
    return partsOf(officer, posts, { list, now: at.now }).flatMap((part) =>
      ranges.map((range) => sql`${here} and ${part} and ${range}`),
    );
  });
}

// when it is due; those that will be late are two ranges, which no row is both in
function rangesOf(list: List, agencyId: string, { now, apologies }: At): Sql[] {
  switch (list) {
    case 'late':
      return [sql`law_due_at < ${now}`];
    case 'close':
      return [sql`answer_until < ${localDate(now)}`];
    case 'closing':
      return [
        sql`answer_until >= ${localDate(now)}
          and answer_until <= ${localDate(now)}::date + ${numberInSetting(SETTING, 'nearDays', NEAR_DAYS)}`,
      ];
    case 'withdrawn':
      return [sql`due_at >= ${new Date(now.getTime() - WITHDRAWN_DAYS * DAY_MS)}`];
    case 'today': {
      const endOfToday = new Date(instantOf(localDate(now)).getTime() + DAY_MS);
      return [
        sql`due_at < ${endOfToday} and (due_at >= ${now} or (law_due_at >= ${now} and law_due_at < ${endOfToday}))`,
      ];
    }
    case 'extend': {
      if (!apologies) throw new Error('nothing says of which promises an apology is due');
      const { after, upTo } = apologies(agencyId);
      return [
        sql`role <> '' and extension is null and status in ('accepted', 'processing') and law_due_at > ${after} and law_due_at <= ${upTo}`,
        sql`role <> '' and extension = 'proposed' and law_due_at > ${after}`,
      ];
    }
    default:
      return [sql`true`];
  }
}

function partsOf(officer: Officer, posts: Post[], { list, now }: { list: List; now: Date }): Sql[] {
  switch (list) {
    case 'mine':
      return [...mine(officer, posts), ...toBeSent(officer, posts, now)];
    case 'waiting':
      return [
        sql`role = '' and status = 'awaiting_supplement'`,
        sql`role = '' and status = 'awaiting_payment'`,
      ];
    case 'closing':
    case 'close':
      return [sql`role = '' and status = 'awaiting_supplement'`];
    case 'withdrawn':
      return [sql`role = '' and status = 'withdrawn'`];
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

/** waiting, closing, close, collect, withdrawn: the dossier is its filer's again, so no role holds it; every officer of the agency sees it. */
type List =
  | 'mine'
  | 'unit'
  | 'today'
  | 'extend'
  | 'late'
  | 'waiting'
  | 'closing'
  | 'close'
  | 'collect'
  | 'withdrawn';

/** When a list is looked at. */
export interface At {
  now: Date;
  /** For the list of what will be late. Of an agency: the times at which a result is due and of which its filer must be told by tomorrow, if it will be late, and still can be. */
  apologies?: (agencyId: string) => { after: Date; upTo: Date };
}
