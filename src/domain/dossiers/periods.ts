import type { Reader } from '#platform/db/db.ts';
import { readSetting } from '#platform/db/settings.ts';

const SETTING = 'dossiers.periods';

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
   * So many working days before that last day the filer is reminded, and once more; 0 for no such reminder. The decree names no reminder;
   * the province sets it.
   */
  firstReminderDays: 5,
  lastReminderDays: 1,
  /** Working hours in which an officer says whether a supplement is complete. The decree names none; the province sets it. */
  supplementCheckHours: 8,
  /** Calendar days around a filing in which another of the same owner and procedure is taken for the same one. The province's own. */
  filedTwiceWithinDays: 10,
  /** Working hours in which the officer records the signed result after the decision. No route has a step for that. */
  recordResultHours: 8,
} as const satisfies Record<string, number>;

/** The periods that hold now: the usual ones, but where the setting names another. */
export async function readPeriods(db: Reader): Promise<Periods> {
  return { ...usualPeriods, ...(await readSetting<Partial<Periods>>(db, SETTING)) };
}

export type Periods = Record<keyof typeof usualPeriods, number>;
