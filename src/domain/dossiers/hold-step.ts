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
    stepDueAt: d.promisedAt && due > d.promisedAt ? d.promisedAt : due,
    holderAgencyId: agencyId,
    holderAgencyName: here ? d.receiverAgencyName : d.ownerAgencyName,
    holderOfficerId: null,
    holderOfficerName: '',
  };
}

/** Nobody holds a step: the dossier waits for the person, or is over. */
export const NOBODY = {
  stepRole: null,
  stepDueAt: null,
  holderAgencyId: null,
  holderAgencyName: '',
  holderOfficerId: null,
  holderOfficerName: '',
} as const;
