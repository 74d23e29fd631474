import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/cash';
const OF_ROOM = `${ROOM}/cash.test.ts`;
const BY_DOOR = 'src/sites/desk/money/cash/cash.test.ts';

export const cash: Mutations[] = [
  {
    file: `${ROOM}/sheet-table.ts`,
    tests: [OF_ROOM],
    faults: [
      ['row.act === act && row.from === state', 'row.act === act'],
      ["{ act: 'confirm', from: 'closed'", "{ act: 'confirm', from: 'open'"],
    ],
  },
  {
    file: `${ROOM}/note-on-sheet.ts`,
    tests: [OF_ROOM],
    faults: [
      ["former && afterAct(former.state, 'write') ? former :", 'false ? former :'],
      ["former && afterAct(former.state, 'write') ? former :", 'former ? former :'],
      ['day: localDate(at)', 'day: at.toISOString().slice(0, 10)'],
    ],
  },
  {
    file: `${ROOM}/close-sheet.ts`,
    tests: [OF_ROOM, BY_DOOR],
    faults: [
      ["if (sheet.lines !== o.seen) throw new Refusal('cash.sheet-changed');", ''],
      ['if (counted !== expected && !reason)', 'if (false)'],
      ["if (!areCounts(counts)) throw new Refusal('cash.wrong-counts', {}, 422);", ''],
      ["if (!to) throw new Refusal('cash.sheet-closed');", ''],
    ],
  },
  {
    file: `${ROOM}/confirm-sheet.ts`,
    tests: [OF_ROOM, BY_DOOR],
    faults: [
      ["if (sheet.cashierId === officer.officerId) throw new Refusal('cash.own-sheet');", ''],
      ["if (!to) throw new Refusal('cash.not-closed');", ''],
    ],
  },
  {
    file: `${ROOM}/lock-own-sheet.ts`,
    tests: [OF_ROOM],
    faults: [["if (sheet?.cashierId !== officer.officerId) throw new NotFound('sheet');", '']],
  },
  {
    file: `${ROOM}/count-cash.ts`,
    tests: [OF_ROOM],
    faults: [
      ["lines.filter((l) => l.method === 'cash')", 'lines'],
      ['return float + sumOf', 'return sumOf'],
    ],
  },
  {
    file: `${ROOM}/read-sheets.ts`,
    tests: [BY_DOOR],
    faults: [['!leads(officer).includes(sheet.agencyId)', 'false']],
  },
  {
    file: 'src/domain/dossiers/sheet-lines.ts',
    tests: [BY_DOOR],
    faults: [['amount: -p.amount', 'amount: p.amount']],
  },
  {
    file: 'src/sites/desk/dossier/payment/payment.ts',
    tests: ['src/sites/desk/dossier/payment/over-the-counter.test.ts'],
    faults: [
      ['!isTold || !isCounted', '!isCounted'],
      ['!isTold || !isCounted', '!isTold'],
    ],
  },
];
