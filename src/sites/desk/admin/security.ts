import { namesOfOfficers } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import {
  closeAlarms,
  countOpenAlarms,
  exportSecurityJournal,
  openAlarms,
  type SecurityRow,
  securityEvents,
} from '#domain/security';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import { type Answer, bytes, page, redirect } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { securityWords as w } from '../words/security.ts';
import { adminPaths } from './admin.paths.ts';
import { SecurityView } from './security.view.tsx';
import { securityCsv } from './security-csv.ts';
import { filterErrors, readFilter, typedFilter } from './security-filter.ts';

// what is shown of a filter that cannot be read: never the rows of another
const NOTHING: { events: SecurityRow[]; more: boolean } = { events: [], more: false };

/** The security journal, newest first, with the alarms that nobody has seen yet. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { db, clock } = c.deps;
  const typed = typedFilter(c.query);
  const errors = filterErrors(typed);
  const hasErrors = Object.keys(errors).length > 0;
  const before = readCursor(c.query.get('sau'));
  const alarmsBefore = readCursor(c.query.get('canh-bao-sau'));
  const [{ events, more }, { alarms, more: moreAlarms }, open] = await Promise.all([
    hasErrors ? NOTHING : securityEvents(db, c.actor, readFilter(c, typed), before),
    openAlarms(db, clock, alarmsBefore),
    countOpenAlarms(db, clock),
  ]);
  const names = await namesOfOfficers(
    db,
    [...events, ...alarms].flatMap((e) => [e.whoId ?? '', e.by ?? '']),
  );
  const [last, lastAlarm] = [events.at(-1), alarms.at(-1)];
  const filter = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
  const seen = c.query.has('da-xem');
  return page(
    SecurityView({
      c,
      typed,
      errors,
      events,
      alarms,
      alarmsOpen: [...open.values()].reduce((sum, n) => sum + n, 0),
      alarmsFirst: alarmsBefore ? adminPaths.security({}, filter) : undefined,
      alarmsOlder:
        moreAlarms && lastAlarm
          ? adminPaths.security({}, { ...filter, 'canh-bao-sau': cursorOf(lastAlarm) })
          : undefined,
      names,
      seen,
      first: before ? adminPaths.security({}, filter) : undefined,
      older: more && last ? adminPaths.security({}, { ...filter, sau: cursorOf(last) }) : undefined,
    }),
    { status: hasErrors ? 422 : 200 },
  );
}

/** The journal as the filter narrows it, for a spreadsheet. */
export async function takeAway(c: C<Officer>): Promise<Answer> {
  const typed = typedFilter(c.form);
  if (Object.keys(filterErrors(typed)).length > 0) return redirect(adminPaths.security({}, { ...typed }));
  const filter = readFilter(c, typed);
  const rows = await c.deps.db.tx(
    (tx) => exportSecurityJournal(tx, c.deps, c.actor, { filter, address: c.ip }),
    WORK_LIMITS,
  );
  const names = await namesOfOfficers(
    c.deps.db,
    rows.flatMap((e) => [e.whoId ?? '', e.by ?? '']),
  );
  return bytes(securityCsv(rows, names), {
    type: 'text/csv; charset=utf-8',
    filename: w.exportFile(localDate(c.now)),
  });
}

/** The administrator has seen the alarms that the page showed. */
export function closeSeenAlarms(c: C<Officer>): Promise<Answer> {
  return c.change(async (tx) => {
    await closeAlarms(tx, c.deps, c.actor, { seen: c.form.all('canh-bao'), address: c.ip });
    return adminPaths.security({}, { 'da-xem': 1 });
  });
}

function cursorOf(e: SecurityRow): string {
  return `${e.at.getTime()}_${e.id}`;
}

function readCursor(text: string): { at: Date; id: string } | undefined {
  const [ms = '', id = ''] = text.split('_');
  return /^\d{13}$/.test(ms) && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}
