import { officersAt } from '#domain/agencies';
import { getCalendar, type WorkCalendar } from '#domain/calendar';
import type { PostRole } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { type Periods, readPeriods, usualPeriods } from './periods.ts';
import { stepAgency } from './route.ts';
import { waitsAt } from './supplement/waits-at.ts';
import type { At, ClockEffect, Goes } from './verb.ts';

/** These count days or hours that the province may set. */
const BY_PERIODS: readonly ClockEffect[] = ['check', 'stop', 'reopen'];

/** What must be known of the agencies before a decision can be applied. */
export interface House {
  calendarOf(agencyId: string): WorkCalendar;
  /** Whether anybody is in post in a unit of an agency, in a role. */
  isStaffed(agencyId: string, unit: string, role: PostRole): boolean;
  periods: Periods;
}

/** Reads what is needed to apply a row's clock and to move the dossier, and nothing else. */
export async function readHouse(db: Reader, at: At, goes: Goes): Promise<House> {
  const { dossier, version, row, now } = at;
  const index = goes.to === 'step' ? goes.step : goes.to === 'recording' ? goes.as : undefined;
  const anyUnit = goes.to === 'step' && goes.anyUnit;
  const step = index === undefined ? undefined : version.content.route[index];
  const stepAt = step && stepAgency(dossier, step);
  const agencies = new Set<string>();
  if (row.clock) for (const id of clockAsks[row.clock](at)) agencies.add(id);
  if (stepAt && goes.to === 'step') agencies.add(stepAt);
  if (goes.to === 'recording' && !goes.sameDue) agencies.add(dossier.ownerAgencyId);
  const [calendars, there, periods] = await Promise.all([
    Promise.all([...agencies].map(async (id) => [id, await getCalendar(db, id)] as const)),
    step?.unit && stepAt && !anyUnit ? officersAt(db, stepAt, { unit: step.unit, role: step.role }, now) : [],
    (row.clock && BY_PERIODS.includes(row.clock)) || goes.to === 'recording'
      ? readPeriods(db, now)
      : usualPeriods,
  ]);
  const byAgency = new Map(calendars);
  return {
    calendarOf(agencyId) {
      const calendar = byAgency.get(agencyId);
      if (!calendar) throw new Error(`the calendar of ${agencyId} was not read`);
      return calendar;
    },
    isStaffed: () => there.length > 0,
    periods,
  };
}

// the agencies in whose working time each effect counts
const clockAsks: Record<ClockEffect, (at: At) => string[]> = {
  answer: ({ dossier }) => [dossier.receiverAgencyId],
  start: ({ dossier }) => [dossier.ownerAgencyId],
  check: ({ dossier }) => [dossier.ownerAgencyId],
  restart: ({ dossier }) => [dossier.ownerAgencyId],
  stop: ({ dossier }) => [waitsAt(dossier)],
  extend: ({ dossier }) => [dossier.ownerAgencyId],
  pause: () => [],
  resume: ({ dossier }) => [dossier.ownerAgencyId],
  consult: () => [],
  consulted: ({ dossier }) => (dossier.waitsFor ? [dossier.ownerAgencyId] : []),
  move: () => [],
  end: () => [],
  reopen: ({ dossier }) => [waitsAt(dossier)],
};
