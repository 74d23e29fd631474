import { type Agency, getAgency } from '#domain/agencies';
import { getCalendar, type OfficeState, officeAt } from '#domain/calendar';
import type { Dossier } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';

/** The desk that received a dossier: where it is, how it is reached, and whether it is open now. */
export async function officeToComeTo(c: C, d: Pick<Dossier, 'receiverAgencyId'>): Promise<Office> {
  const [agency, calendar] = await Promise.all([
    getAgency(c.deps.db, d.receiverAgencyId),
    getCalendar(c.deps.db, d.receiverAgencyId),
  ]);
  return { agency, state: officeAt(calendar, c.now) };
}

/** The state of the desk where the result waits to be collected; undefined while nobody has to come. */
export function comeNow(office: Office, d: Pick<Dossier, 'status' | 'delivery'>): OfficeState | undefined {
  return d.status === 'resolved' && d.delivery === 'desk' ? office.state : undefined;
}

/** A desk, and whether it is open now. */
export interface Office {
  agency: Agency;
  state: OfficeState;
}
