import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { admin, officer } from '../who.ts';
import { calendarPaths as p } from './calendar.paths.ts';
import * as calendar from './calendar.ts';
import * as editDay from './edit-day.ts';
import * as editHours from './edit-hours.ts';
import * as editYear from './edit-year.ts';

// each looks ahead at what would move
const EDIT = { name: 'calendar.edit', max: 120, seconds: 600 };

/** The work calendar: every officer reads it, an administrator changes it. */
export const calendarRows: Row[] = [
  get(p.calendar.pattern, officer, calendar.get, { queries: 10, cost: 'small' }),
  get(p.day.pattern, admin, editDay.get, { queries: 10, cost: 'small' }),
  post(p.day.pattern, admin, editDay.post, { verb: 'calendar.edit', limits: [EDIT] }),
  get(p.year.pattern, admin, editYear.get, { queries: 9, cost: 'small' }),
  post(p.year.pattern, admin, editYear.post, { verb: 'calendar.edit', limits: [EDIT] }),
  get(p.hours.pattern, admin, editHours.get, { queries: 10, cost: 'small' }),
  post(p.hours.pattern, admin, editHours.post, { verb: 'calendar.edit', limits: [EDIT] }),
];
