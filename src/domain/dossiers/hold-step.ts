import { officersAt } from '#domain/agencies';
import { addWorkingHours, getCalendar } from '#domain/calendar';
import type { RouteStep } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';
import type { Dossier } from './dossier.ts';

/**
 * Where a dossier stands when it comes to a step of its route: whose hands, in which role, until when. The step ends after its
 * hours of office time, and never later than the promise.
 */
export async function holdStep(
  db: Reader,
  d: Dossier,
  route: RouteStep[],
  index: number,
  now: Date,
): Promise<Partial<Dossier>> {
  const step = route[index];
  if (!step) throw new Error(`procedure ${d.procedureCode}: no step ${index}`);
  const here = step.place === 'receiver';
  const agencyId = here ? d.receiverAgencyId : d.ownerAgencyId;
  const calendar = await getCalendar(db, agencyId);
  const due = addWorkingHours(calendar, now, step.hours);
  return {
    step: index,
    stepName: step.name,
    stepRole: step.role,
    stepUnit: await unitOf(db, agencyId, step, now),
    stepDueAt: d.promisedAt && due > d.promisedAt ? d.promisedAt : due,
    holderAgencyId: agencyId,
    holderAgencyName: here ? d.receiverAgencyName : d.ownerAgencyName,
    holderOfficerId: null,
    holderOfficerName: '',
  };
}

// a route is written for all agencies of a kind: where nobody is in post in its unit, the role alone decides
async function unitOf(db: Reader, agencyId: string, step: RouteStep, now: Date): Promise<string | null> {
  if (!step.unit) return null;
  const there = await officersAt(db, agencyId, { unit: step.unit, role: step.role }, now);
  return there.length > 0 ? step.unit : null;
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
