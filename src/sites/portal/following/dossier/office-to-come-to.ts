import { getCalendar, type OfficeState, officeAt } from '#domain/calendar';
import type { Dossier } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';

/** Whether the desk where a result waits to be collected is open now; undefined while nobody has to come. */
export async function officeToComeTo(c: C, d: Dossier): Promise<OfficeState | undefined> {
  if (d.status !== 'resolved' || d.delivery !== 'desk') return undefined;
  return officeAt(await getCalendar(c.deps.db, d.receiverAgencyId), c.now);
}
