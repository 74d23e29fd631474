import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/payments';
const DOOR = 'src/sites/gateways/statement-lines.test.ts';
const MODEL = 'src/sites/gateways/orders.model.test.ts';
const DESK = 'src/sites/desk/money/statements/statements.test.ts';
const READING = `${ROOM}/statements/read-statement.test.ts`;

/** Of money that is transferred, and of the statements that tell of it. */
export const transfers: Mutations[] = [
  {
    file: `${ROOM}/statements/take-line.ts`,
    tests: [DOOR, DESK, MODEL],
    faults: [
      ["if (!(await insertLine(tx, written))) return 'known';", 'await insertLine(tx, written);'],
      ["if (codes.length > 1) return { why: 'many-codes', code: undefined };", ''],
      ["if (!agencies.includes(ref.ownerAgencyId)) return 'other-account';", ''],
      ["if (alike) return 'looks-like-another';", ''],
      ['day >= localDate(takenAt) || ', ''],
    ],
  },
  {
    file: `${ROOM}/statements/own-key.ts`,
    tests: [READING, DESK],
    faults: [
      ['[reference, amount, ', '[reference, '],
      ['(nth > 1 ? [nth] : [])', '[]'],
      ['plainMemo(line.memo), nth]', 'plainMemo(line.memo)]'],
    ],
  },
  {
    file: `${ROOM}/statements/read-statement.ts`,
    tests: [READING],
    faults: [
      ['one && LEFT_ACCOUNT.test(fold(way))', 'one && false'],
      ["if (came.sum <= 0) return 'outgoing';", ''],
      ['row.formulas?.includes(at(role))', 'false'],
    ],
  },
  {
    file: `${ROOM}/statements/read-amount.ts`,
    tests: [`${ROOM}/statements/read-amount.test.ts`],
    faults: [
      ['(groups !== undefined && groups === point)', 'false'],
      ['isExact: sum === value', 'isExact: true'],
      ['isNegative ? 0 - sum : sum', 'sum'],
    ],
  },
  {
    file: `${ROOM}/statements/handle-line.ts`,
    tests: [DESK],
    faults: [
      [
        "if (line.state !== 'waiting') throw new Refusal('line.not-waiting', { by: line.handledBy ?? '' });",
        '',
      ],
      [
        "if (line.state !== 'other') throw new Refusal('line.not-waiting', { by: line.handledBy ?? '' });",
        '',
      ],
    ],
  },
  {
    file: `${ROOM}/statements/signed-lines.ts`,
    tests: [DOOR],
    faults: [[' && isNow', '']],
  },
  {
    file: `${ROOM}/transfer/transfer-code.ts`,
    tests: [`${ROOM}/transfer/transfer-code.test.ts`],
    faults: [['s + (i + 1) * LETTERS', 's + LETTERS']],
  },
  {
    file: `${ROOM}/start-order.ts`,
    tests: ['src/sites/portal/following/pay/transfer.test.ts', MODEL],
    faults: [['live.gateway === way.gateway', 'true']],
  },
];
