import type { Officer, Post } from '#domain/journal';
import { numberInSetting } from '#platform/db/settings.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { instantOf, localDate } from '#platform/time.ts';
import { leadsAt, type Reach, reachAt, type Whose } from './whose.ts';
import { WITHDRAWN_DAYS } from './worklist.store.ts';

const DAY_MS = 86_400_000;
const SETTING = 'worklists.closing';
/** Calendar days ahead for which a last day for a supplement is near: about when its filer is first reminded. */
const NEAR_DAYS = 7;
const ALL = () => [sql`true`];

/** Whose turn it is, in the order in which the groups of lists are shown. */
export const workGroups = ['work', 'deadlines', 'filer', 'over'] as const;

/** The lists, an entry each, in the order in which they are shown in their group; what the desk calls each stands in its words. */
export const workLists = {
  /** Dossiers that I hold, or that wait for my role in my unit, and of a leader also those whose new date waits to be told. */
  mine: { group: 'work', whose: 'me', by: 'due_at', ranges: ALL },
  /** Everything that my units hold; for a leader everything that the agency holds. */
  unit: { group: 'work', whose: 'units', by: 'due_at', ranges: ALL },
  /** Whose step, answer or result is due today. */
  today: {
    group: 'deadlines',
    whose: 'chosen',
    by: 'due_at',
    ranges: ({ now }) => {
      const end = endOfDay(now);
      return [
        sql`due_at >= ${now} and due_at < ${end}`,
        sql`law_due_at >= ${now} and law_due_at < ${end} and (due_at < ${now} or due_at >= ${end})`,
      ];
    },
    // the steps of another agency are its own to keep in time
    elsewhere: ({ now }) => [sql`role <> '' and law_due_at >= ${now} and law_due_at < ${endOfDay(now)}`],
  },
  /** Of which the apology must go out by tomorrow if they will be late, and those whose new date waits for a leader; by when the result is due. */
  extend: {
    group: 'deadlines',
    whose: 'chosen',
    by: 'law_due_at',
    ranges: toApologise,
    elsewhere: toApologise,
  },
  /** Whose answer or result is late in law, the longest first. */
  late: {
    group: 'deadlines',
    whose: 'chosen',
    by: 'law_due_at',
    ranges: ({ now }) => [sql`law_due_at < ${now}`],
    elsewhere: ({ now }) => [sql`role <> '' and law_due_at < ${now}`],
  },
  /**
   * Whose filer was asked for a supplement or a financial duty: `dueAt` is when, and `officerName` who asked; and who is still to bring the
   * originals of what was asked for online: `dueAt` is when that was.
   */
  waiting: {
    group: 'filer',
    whose: 'agency',
    by: 'due_at',
    ranges: () => [
      sql`status = 'awaiting_supplement'`,
      sql`status = 'awaiting_payment'`,
      sql`status = 'submitted'`,
    ],
    elsewhere: () => [
      sql`role = '' and status = 'awaiting_supplement'`,
      sql`role = '' and status = 'awaiting_payment'`,
    ],
  },
  /** Whose last day for an answer is today or in the next days, of which a setting says how many. */
  closing: {
    group: 'filer',
    whose: 'agency',
    by: 'due_at',
    ranges: ({ now }) => [closesSoon(now)],
    elsewhere: ({ now }) => [sql`role = '' and ${closesSoon(now)}`],
  },
  /** Whose last day has passed. */
  close: {
    group: 'filer',
    whose: 'agency',
    by: 'due_at',
    ranges: ({ now }) => [isOver(now)],
    elsewhere: ({ now }) => [sql`role = '' and ${isOver(now)}`],
  },
  /** Whose filer has not collected the result: `dueAt` is when it was ready. */
  collect: { group: 'filer', whose: 'agency', by: 'due_at', ranges: () => [sql`status = 'resolved'`] },
  /** What is over, and of which its filer is to get papers or money back at the desk: `dueAt` is since when it is over. */
  back: { group: 'filer', whose: 'agency', by: 'due_at', ranges: () => [sql`to_hand_back is not null`] },
  /** What was accepted and withdrawn in the last days: `dueAt` is when, and `officerName` who had it in hand. */
  withdrawn: {
    group: 'over',
    whose: 'agency',
    by: 'due_at',
    ranges: ({ now }) => [
      sql`status = 'withdrawn' and due_at >= ${new Date(now.getTime() - WITHDRAWN_DAYS * DAY_MS)}`,
    ],
  },
} as const satisfies Record<string, WorkList>;

function endOfDay(now: Date): Date {
  return new Date(instantOf(localDate(now)).getTime() + DAY_MS);
}

function toApologise({ apologies }: At, agencyId: string): Sql[] {
  if (!apologies) throw new Error('nothing says of which promises an apology is due');
  const { after, upTo } = apologies(agencyId);
  return [
    sql`role <> '' and extension is null and status in ('accepted', 'processing') and law_due_at > ${after} and law_due_at <= ${upTo}`,
    sql`role <> '' and extension = 'proposed' and law_due_at > ${after}`,
  ];
}

function closesSoon(now: Date): Sql {
  return sql`status = 'awaiting_supplement' and answer_until >= ${localDate(now)}
    and answer_until <= ${localDate(now)}::date + ${numberInSetting(SETTING, 'nearDays', NEAR_DAYS)}`;
}

function isOver(now: Date): Sql {
  return sql`status = 'awaiting_supplement' and answer_until < ${localDate(now)}`;
}

export type WorkView = keyof typeof workLists;
export type WorkGroup = (typeof workGroups)[number];

// the record is of every list by its type
export const workViews = Object.keys(workLists) as WorkView[];

/** Nobody of an office is to do a step of what stands in the list: it waits for its filer, or they have taken it back. */
export function waitsForFiler(view: WorkView): boolean {
  return workLists[view].whose === 'agency';
}

/** Whether one chooses whose dossiers the list shows. */
export function isWhoseChosen(view: WorkView): boolean {
  return workLists[view].whose === 'chosen';
}

/** Whose dossiers a list shows an officer, as it says of itself; 'both' where they reach further at one agency than at another. */
export function whoseIs(officer: Officer, view: WorkView, whose: Whose): Reach | 'me' | 'both' {
  const list: WorkList = workLists[view];
  if (list.whose === 'agency') return 'agency';
  if (list.whose === 'me' || (list.whose === 'chosen' && whose === 'own')) return 'me';
  const byAgency = Map.groupBy(officer.posts, (p) => p.agencyId);
  const reaches = new Set([...byAgency.values()].map((posts) => reachOf(list, posts)));
  return reaches.size > 1 ? 'both' : ([...reaches][0] ?? 'units');
}

/** How far a list reaches that is no agency's own and nobody's own, at an agency where somebody has these posts. */
export function reachOf({ whose }: Pick<WorkList, 'whose'>, posts: readonly Post[]): Reach {
  if (whose === 'chosen') return reachAt(posts);
  return leadsAt(posts) ? 'agency' : 'units';
}

/** When a list is looked at. */
export interface At {
  now: Date;
  /** For the list of what will be late. Of an agency: the times at which a result is due and of which its filer must be told by tomorrow, if it will be late, and still can be. */
  apologies?: (agencyId: string) => { after: Date; upTo: Date };
  /** The other agencies for which the desk of an agency receives; without it none are looked at. */
  receivesFor?: (agencyId: string) => readonly string[];
}

export interface WorkList {
  group: WorkGroup;
  /**
   * Whose dossiers it has: those of who looks; those of their units, of a leader's agency; one of both, as they choose (`reachAt`); or those
   * that the agency has while nobody holds them, which every officer there sees.
   */
  whose: 'me' | 'units' | 'chosen' | 'agency';
  /** By when the step is due (or since when it waits), or by when the answer or the result is due in law. */
  by: 'due_at' | 'law_due_at';
  /** Which of them: conditions on `worklist`, each a range of an index of one agency's rows; no row meets two of them. */
  ranges: (at: At, agencyId: string) => Sql[];
  /**
   * Of a list that reaches over an agency: which of those it shows too that the agency's desk has received and another agency holds. Without
   * it none.
   */
  elsewhere?: (at: At, holderAgencyId: string) => Sql[];
}
