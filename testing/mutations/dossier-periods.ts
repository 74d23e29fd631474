import { ROOM } from './dossier-tests.ts';
import type { Mutations } from './mutation.ts';

/** What a change of the calendar would move, and the periods that the province sets. */
export const dossierPeriods: Mutations[] = [
  {
    file: `${ROOM}/recount/foresee-moves.ts`,
    tests: [`${ROOM}/recount/foresee-moves.test.ts`],
    faults: [
      ["ofAgency[one.isLater ? 'later' : 'kept'] += 1", 'ofAgency.later += 1'],
      ['if (hasMore && found.looked >= most) found.isAll = false;', ''],
    ],
  },
  {
    file: `${ROOM}/periods.ts`,
    tests: [`${ROOM}/change-period.test.ts`],
    faults: [
      ['c.from <= day &&', 'c.from < day &&'],
      ['day <= c.to)', 'day < c.to)'],
      ['before.to = addDays(from, -1)', 'before.to = from'],
    ],
  },
  {
    file: `${ROOM}/change-period.ts`,
    tests: [`${ROOM}/change-period.test.ts`],
    faults: [
      ['value > bounds.to', 'value > bounds.to + 1'],
      ['value < bounds.from', 'value < bounds.from - 1'],
      ["if (from < today) return 'past';", ''],
      ["bounds.byLaw && value !== usualPeriods[period] && source === ''", 'false'],
      ['lastReminderDays >= firstReminderDays', 'lastReminderDays > firstReminderDays'],
      ["if (!officer.admin) throw new NotFound('setting');", ''],
      ['changes.length !== o.seen', 'false'],
    ],
  },
];
