import { addWorkingHours, type WorkCalendar } from '#domain/calendar';
import type { RouteStep } from '#domain/procedures';
import type { Dossier } from './dossier.ts';
import type { House } from './house.ts';
import { stepAgency } from './route.ts';
import type { At, Goes } from './verb.ts';

/**
 * Where a dossier stands after a decision: whose hands, in which role, until when. A step ends after its hours of office time, and
 * never later than the promise; the return of what is ready has its hours all the same.
 */
export function placeAfter(at: At, goes: Goes, house: House): Partial<Dossier> {
  const { dossier: d, version } = at;
  const { route } = version.content;
  switch (goes.to) {
    case 'same':
      return {};
    case 'back':
      return goes.place;
    case 'nobody':
      return NOBODY;
    case 'recording': {
      const { role, unit } = roleOf(d, stepOf(route, goes.as, d), house);
      return {
        stepName: '',
        stepRole: role,
        stepUnit: unit,
        stepDueAt: goes.sameDue ? d.stepDueAt : recordingDue(at, house),
        ...inHands(goes.hands),
      };
    }
    case 'step': {
      const step = stepOf(route, goes.step, d);
      const agencyId = stepAgency(d, step);
      const { role, unit } = goes.anyUnit ? { role: step.role, unit: null } : roleOf(d, step, house);
      return {
        step: goes.step,
        stepName: step.name,
        stepRole: role,
        stepUnit: unit,
        stepDueAt: goes.sameDue
          ? d.stepDueAt
          : goes.step === route.length - 1
            ? addWorkingHours(house.calendarOf(agencyId), at.now, step.hours)
            : dueAfter(step.hours, house.calendarOf(agencyId), at),
        holderAgencyId: agencyId,
        holderAgencyName: step.place === 'receiver' ? d.receiverAgencyName : d.ownerAgencyName,
        ...inHands(goes.hands ?? { officerId: null, name: '' }),
      };
    }
  }
}

function dueAfter(hours: number, calendar: WorkCalendar, { dossier: { promisedAt }, now }: At): Date {
  const due = addWorkingHours(calendar, now, hours);
  return promisedAt && promisedAt < due ? promisedAt : due;
}

// what is recorded has been decided: that a promise was broken by others leaves its officer no less time
function recordingDue(at: At, house: House): Date {
  const { promisedAt, ownerAgencyId } = at.dossier;
  const hours = house.periods.recordResultHours;
  const calendar = house.calendarOf(ownerAgencyId);
  return promisedAt && promisedAt > at.now
    ? dueAfter(hours, calendar, at)
    : addWorkingHours(calendar, at.now, hours);
}

function stepOf(route: RouteStep[], index: number, d: Dossier): RouteStep {
  const step = route[index];
  if (!step) throw new Error(`procedure ${d.procedureCode}: the route has no step ${index}`);
  return step;
}

// a route is written for all agencies of a kind: where nobody is in post in its unit, the role alone decides
function roleOf(d: Dossier, step: RouteStep, house: House) {
  const there = step.unit && house.isStaffed(stepAgency(d, step), step.unit, step.role);
  return { role: step.role, unit: there && step.unit ? step.unit : null };
}

function inHands({ officerId, name }: { officerId: string | null; name: string }) {
  return { holderOfficerId: officerId, holderOfficerName: name };
}

/** Nobody holds a step: the dossier waits for the person, or is over. */
export const NOBODY = {
  stepRole: null,
  stepUnit: null,
  stepDueAt: null,
  holderAgencyId: null,
  holderAgencyName: '',
  holderOfficerId: null,
  holderOfficerName: '',
} as const;
