import type { Reader } from '#platform/db/db.ts';
import { localDate } from '#platform/time.ts';
import { selectYears } from './calendar.store.ts';

/** The years that can be counted with and whose days no decision has confirmed yet; a calendar knows its own as `unverified`. One query. */
export async function expectedYears(db: Reader): Promise<ExpectedYears> {
  const years = await selectYears(db);
  return new Set(years.filter((y) => y.usable && !y.verified).map((y) => y.year));
}

/** Whether a time that was counted lies in a year that is not confirmed, so that it is told as expected and not as certain. */
export function isExpected(years: ExpectedYears, at: Date): boolean {
  return years.has(Number(localDate(at).slice(0, 4)));
}

export type ExpectedYears = ReadonlySet<number>;
