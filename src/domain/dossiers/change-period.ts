import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { takeTurn, writeSetting } from '#platform/db/settings.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { addDays, isDate, localDate } from '#platform/time.ts';
import {
  PERIODS_SETTING,
  type PeriodChange,
  type Periods,
  periodBounds,
  periodsOn,
  readStoredPeriods,
  type StoredPeriods,
  usualPeriods,
} from './periods.ts';

const LOCK = 4_702_617;

/** Why a period cannot be set so, and at which of its fields; undefined where it can. */
export function faultOfPeriod(
  stored: StoredPeriods,
  wanted: WantedPeriod,
  today: string,
): PeriodFault | undefined {
  const { period, value, from, to, source } = wanted;
  const bounds = periodBounds[period];
  if (!Number.isInteger(value) || value < bounds.from || value > bounds.to) return 'out-of-bounds';
  if (!isDate(from) || (to !== null && !isDate(to))) return 'no-date';
  if (from < today) return 'past';
  if (to !== null && to < from) return 'backwards';
  if (bounds.byLaw && value !== usualPeriods[period] && source === '') return 'no-source';
  const change = { ...wanted, why: '', byName: '', at: '' };
  const changes = [...(stored.changes ?? []), change];
  const days = changes.flatMap((c) => (c.to === null ? [c.from] : [c.from, addDays(c.to, 1)]));
  const after = { ...stored, changes };
  const isWrong = days.some((day) => day >= from && !isOrdered(periodsOn(after, day)));
  return isWrong ? 'reminders' : undefined;
}

/**
 * Sets a period of a dossier's life from a day on, with its document, who and why. What was told before stays as it was told.
 * @throws NotFound unless an administrator asks. Refuses 'period.changed' {by} where another has set one since the page was looked at, and
 * 'period.not-possible' for what `faultOfPeriod` names.
 */
export async function changePeriod(
  tx: Tx,
  officer: Officer,
  o: { wanted: WantedPeriod; why: string; seen: number; now: Date },
): Promise<void> {
  if (!officer.admin) throw new NotFound('setting');
  await takeTurn(tx, LOCK);
  const stored = await readStoredPeriods(tx);
  const { changes = [] } = stored;
  if (changes.length !== o.seen) throw new Refusal('period.changed', { by: changes.at(-1)?.byName ?? '' });
  const { wanted, why, now } = o;
  if (why.trim() === '' || faultOfPeriod(stored, wanted, localDate(now)))
    throw new Refusal('period.not-possible', {}, 422);
  const change: PeriodChange = { ...wanted, why, byName: officer.name, at: now.toISOString() };
  await writeSetting(tx, PERIODS_SETTING, { ...stored, changes: [...changes, change] }, now);
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'dossiers.period-changed',
    thing: { kind: 'setting', id: PERIODS_SETTING },
    detail: { ...wanted, to: wanted.to ?? '', why },
  });
}

// the last reminder comes after the first, and both in the days that there are for the answer
function isOrdered({ firstReminderDays, lastReminderDays, answerWithinDays }: Periods): boolean {
  if (firstReminderDays > 0 && lastReminderDays >= firstReminderDays) return false;
  return Math.max(firstReminderDays, lastReminderDays) < answerWithinDays;
}

export type WantedPeriod = Pick<PeriodChange, 'period' | 'value' | 'from' | 'to' | 'source'>;

export type PeriodFault = 'out-of-bounds' | 'no-date' | 'past' | 'backwards' | 'no-source' | 'reminders';
