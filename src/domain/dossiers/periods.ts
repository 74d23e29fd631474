import type { Reader } from '#platform/db/db.ts';
import { readSetting } from '#platform/db/settings.ts';
import { addDays, localDate } from '#platform/time.ts';

export const PERIODS_SETTING = 'dossiers.periods';

/** The periods of a dossier's life that are not its time limit, as they hold where the province has set no others. */
export const usualPeriods = {
  /** Working days from acceptance in which an officer asks for a supplement (NĐ 118/2025 Đ19 k5). */
  askWithinDays: 3,
  /**
   * Calendar days from the request in which its filer completes a dossier; afterwards the desk may close it (NĐ 118/2025 Đ19 k5, which says
   * “15 ngày” and not “ngày làm việc”).
   */
  answerWithinDays: 15,
  /**
   * Calendar days from a request before acceptance in which the desk keeps a dossier for its filer; afterwards it may end it. No law gives a
   * last day there: NĐ 118/2025 Đ19 k5 speaks of examination. The province's own; 0: it is kept until its filer completes it or takes it back.
   */
  keptBeforeAcceptanceDays: 30,
  /**
   * So many working days before that last day the filer is reminded, and once more; 0 for no such reminder. The decree names no reminder;
   * the province sets it.
   */
  firstReminderDays: 5,
  lastReminderDays: 1,
  /** Working hours in which an officer says whether a supplement is complete. The decree names none; the province sets it. */
  supplementCheckHours: 8,
  /** Calendar days around a filing in which another of the same owner and procedure is taken for the same one. The province's own. */
  filedTwiceWithinDays: 10,
  /** Working days that are proposed for the answer of an agency asked for its opinion. Our sources of NĐ 118/2025 Đ19 k4 name none; the province sets it. */
  opinionWithinDays: 5,
  /** Working hours in which the officer records the signed result after the decision. No route has a step for that. */
  recordResultHours: 8,
} as const satisfies Record<string, number>;

/** Between which whole numbers each of them may be set, and whether a law names it, so that another needs a document. */
export const periodBounds: Record<keyof Periods, { from: number; to: number; byLaw: boolean }> = {
  askWithinDays: { from: 1, to: 10, byLaw: true },
  answerWithinDays: { from: 5, to: 90, byLaw: true },
  keptBeforeAcceptanceDays: { from: 0, to: 365, byLaw: false },
  firstReminderDays: { from: 0, to: 30, byLaw: false },
  lastReminderDays: { from: 0, to: 30, byLaw: false },
  supplementCheckHours: { from: 1, to: 40, byLaw: false },
  filedTwiceWithinDays: { from: 0, to: 90, byLaw: false },
  opinionWithinDays: { from: 1, to: 60, byLaw: false },
  recordResultHours: { from: 1, to: 40, byLaw: false },
};

/** The periods that hold at a moment. */
export async function readPeriods(db: Reader, now: Date): Promise<Periods> {
  return periodsOn(await readStoredPeriods(db), localDate(now));
}

/** What the setting has: what held from the first, and every change with its dates. */
export async function readStoredPeriods(db: Reader): Promise<StoredPeriods> {
  return (await readSetting<StoredPeriods>(db, PERIODS_SETTING)) ?? {};
}

/** The periods that hold on a day: of the changes that hold then the one that was made last, else what stood in the setting, else the usual ones. */
export function periodsOn(stored: StoredPeriods, day: string): Periods {
  const { changes = [], ...first } = stored;
  const changed = changes.filter((c) => holdsOn(c, day)).map((c) => [c.period, c.value] as const);
  return { ...usualPeriods, ...first, ...Object.fromEntries(changed) };
}

/** How one period holds from day to day, in order: the first without a beginning, the last without an end. */
export function timelineOf(stored: StoredPeriods, period: keyof Periods): PeriodSpan[] {
  const own = (stored.changes ?? []).filter((c) => c.period === period);
  const begins = new Set(own.flatMap((c) => (c.to === null ? [c.from] : [c.from, addDays(c.to, 1)])));
  const spans: PeriodSpan[] = [];
  for (const from of [null, ...[...begins].sort()]) {
    const day = from ?? '0000-01-01';
    const change = own.findLast((c) => holdsOn(c, day)) ?? null;
    const before = spans.at(-1);
    if (before?.change === change) continue;
    if (before && from !== null) before.to = addDays(from, -1);
    spans.push({ value: periodsOn(stored, day)[period], from, to: null, change });
  }
  return spans;
}

function holdsOn(c: PeriodChange, day: string): boolean {
  return c.from <= day && (c.to === null || day <= c.to);
}

export type Periods = Record<keyof typeof usualPeriods, number>;

/** The setting as it is stored. */
export type StoredPeriods = Partial<Periods> & { changes?: PeriodChange[] };

/** A period that was set by hand, for some days or from a day on. Days are 'YYYY-MM-DD'. */
export interface PeriodChange {
  period: keyof Periods;
  value: number;
  from: string;
  /** The last day; null: until another is set. */
  to: string | null;
  /** The document; '' where none is needed. */
  source: string;
  why: string;
  byName: string;
  at: string;
}

export interface PeriodSpan {
  value: number;
  from: string | null;
  to: string | null;
  /** What set it; null where it is the usual one, or what stood in the setting from the first. */
  change: PeriodChange | null;
}
