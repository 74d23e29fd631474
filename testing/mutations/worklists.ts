import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/worklists';
const RULE = `${ROOM}/list-work.test.ts`;
const ELSEWHERE = 'src/sites/desk/dossier/worklist/received-elsewhere.test.ts';
const OFFERED = 'src/sites/desk/what-is-offered.test.ts';
const WORKLIST = 'src/sites/desk/dossier/worklist';

export const worklists: Mutations[] = [
  {
    file: `${ROOM}/work-conditions.ts`,
    tests: [RULE, ELSEWHERE],
    faults: [
      ['receiver_agency_id = ', 'owner_agency_id <> '],
      ["(whose === 'wide' && reachAt(postsAt(agencyId)) === 'agency')", "whose === 'wide'"],
      ["whose === 'wide' && reachAt", 'reachAt'],
      ["list.whose === 'agency' || (whose", '(whose'],
      ['seen.length > 0 ? sql`', 'seen.length < 0 ? sql`'],
    ],
  },
  {
    file: `${ROOM}/work-lists.ts`,
    tests: [RULE, ELSEWHERE],
    faults: [
      ["[sql`role <> '' and law_due_at < ", '[sql`law_due_at < '],
      ["role <> '' and law_due_at >= ", "role <> '' and due_at >= "],
      ['elsewhere: toApologise,', ''],
      ['closesSoon(now)}`', 'isOver(now)}`'],
      ['isOver(now)}`', 'closesSoon(now)}`'],
    ],
  },
  {
    file: 'src/domain/dossiers/reading/closable.ts',
    tests: [`${WORKLIST}/closing-soon.test.ts`, ELSEWHERE, OFFERED],
    faults: [
      ["mayClose(d, now) && may(officer, 'close', d, undefined)", 'mayClose(d, now)'],
      ["mayClose(d, now) && may(officer, 'close', d, undefined)", "may(officer, 'close', d, undefined)"],
    ],
  },
  {
    file: `${WORKLIST}/remembered.ts`,
    tests: [`${WORKLIST}/remembered.test.ts`],
    faults: [
      ["isByPromise(typed) ? '' : typed.xep", 'typed.xep'],
      ['if (officerId !== c.actor.officerId) return typed;', ''],
      ["if (!c.query.has('xem'))", 'if (true)'],
      ['Object.hasOwn(orders, order)', 'order in orders'],
    ],
  },
];
