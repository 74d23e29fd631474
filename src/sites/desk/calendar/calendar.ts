import { listAgencies } from '#domain/agencies';
import { readCalendar } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../deps.ts';
import { CalendarView } from './calendar.view.tsx';

/** The calendar as it is: years, days, office hours, who changed what last. */
export async function get(c: C<Officer>) {
  const [whole, agencies] = await Promise.all([
    c.deps.db.reads(readCalendar),
    listAgencies(c.deps.db, c.now),
  ]);
  const done = c.query.get('xong');
  return page(
    CalendarView({
      c,
      whole,
      nameOf: new Map(agencies.map((a) => [a.id, a.name])),
      done: isId(done) ? whole.changes.find((change) => change.revision === done) : undefined,
    }),
  );
}
