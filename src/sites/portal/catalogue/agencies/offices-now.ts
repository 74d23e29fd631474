import type { Agency } from '#domain/agencies';
import { getCalendars, type OfficeState, officeAt } from '#domain/calendar';
import type { C } from '../../../../deps.ts';

/** Whether each of these agencies is open now. A page that is kept may be a minute late in it, so it says until when. */
export async function officesNow(
  c: C,
  agencies: readonly Agency[],
): Promise<(agency: Agency) => OfficeState> {
  const { calendarOf } = await getCalendars(
    c.deps.db,
    agencies.map((a) => a.id),
  );
  return (agency) => officeAt(calendarOf(agency.id), c.now);
}
