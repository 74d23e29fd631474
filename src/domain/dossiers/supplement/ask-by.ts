import { promiseAt, type WorkCalendar } from '#domain/calendar';
import type { Dossier } from '../dossier.ts';
import type { Periods } from '../periods.ts';

/**
 * Until when an accepted dossier may be asked for a supplement in time: so many working days from its reception (NĐ 118/2025 Đ19 k5).
 * A later request is not forbidden, but whoever makes it is told. Undefined before acceptance.
 */
export function askBy(
  { acceptedAt }: Pick<Dossier, 'acceptedAt'>,
  calendar: WorkCalendar,
  { askWithinDays }: Pick<Periods, 'askWithinDays'>,
): Date | undefined {
  return acceptedAt
    ? promiseAt(calendar, acceptedAt, { amount: askWithinDays, unit: 'working-day' })
    : undefined;
}
