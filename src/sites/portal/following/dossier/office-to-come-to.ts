import { type Agency, getAgency } from '#domain/agencies';
import {
  type Calendars,
  type ExpectedYears,
  getCalendars,
  type OfficeState,
  officeAt,
} from '#domain/calendar';
import type { Dossier } from '#domain/dossiers';
import type { Reader } from '#platform/db/db.ts';

/** The desk that received a dossier: where it is, how it is reached, and whether it is open now. Best read on one connection (`db.reads`). */
export async function officeToComeTo(
  db: Reader,
  d: Pick<Dossier, 'receiverAgencyId' | 'ownerAgencyId'>,
  now: Date,
): Promise<Office> {
  const [agency, { calendarOf }] = await Promise.all([
    getAgency(db, d.receiverAgencyId),
    getCalendars(db, [...new Set([d.receiverAgencyId, d.ownerAgencyId])]),
  ]);
  const calendar = calendarOf(d.receiverAgencyId);
  return { agency, state: officeAt(calendar, now), expected: calendar.unverified, calendarOf };
}

/** The state of the desk where the result waits to be collected; undefined while nobody has to come. */
export function comeNow(office: Office, d: Pick<Dossier, 'status' | 'delivery'>): OfficeState | undefined {
  return d.status === 'resolved' && d.delivery === 'desk' ? office.state : undefined;
}

/** A desk, whether it is open now, and in which years its days are not confirmed yet; and the working time of the agencies of the dossier. */
export interface Office {
  agency: Agency;
  state: OfficeState;
  expected: ExpectedYears;
  calendarOf: Calendars['calendarOf'];
}
