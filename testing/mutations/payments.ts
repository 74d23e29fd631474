import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/payments';
const TABLE = `${ROOM}/order-table.test.ts`;
const BY_DOOR = 'src/sites/portal/following/pay/pay.test.ts';
const MODEL = 'src/sites/gateways/orders.model.test.ts';

const BACK_TABLE = `${ROOM}/refund-table.test.ts`;
const BACK = 'src/sites/desk/money/refunds/refunds.test.ts';

export const payments: Mutations[] = [
  {
    file: `${ROOM}/order-table.ts`,
    tests: [TABLE],
    faults: [
      ["if (money.suspected) return 'suspected';", ''],
      ["order.state === 'paid' || order.state === 'refunded'", "order.state === 'refunded'"],
      ["order.state === 'paid' || order.state === 'refunded'", "order.state === 'paid'"],
      ['money.exact && ', ''],
      ['money.amount === order.amount', 'money.amount >= order.amount'],
      ["fact.isOver ? 'expire' : undefined", "'expire'"],
      ["return isDone ? 'more' : 'look';", "return 'look';"],
      ["fact.isLast && state === 'look' ? 'refund' : 'return'", "'return'"],
      ["  { event: 'succeed', from: 'expired', to: 'paid' },\n", ''],
    ],
  },
  {
    file: `${ROOM}/take-notice.ts`,
    tests: [BY_DOOR, MODEL],
    faults: [
      ["if (before.some((m) => m.transaction === notice.transaction)) return 'already';", ''],
      ['order?.gateway !== gateway', 'order === undefined'],
      ["state: end.aside ? 'look' : 'settled',", "state: 'settled',"],
      [
        'early ? { aside: early, paymentId: null } : await settle(tx, order, now)',
        'await settle(tx, order, now)',
      ],
      ["  'fee.not-due': 'not-due',\n", ''],
      ["  'dossier.not-now': 'dossier-over',\n", ''],
      ["return end.aside === 'paid-already' ? 'already' : 'confirmed';", "return 'confirmed';"],
    ],
  },
  {
    file: `${ROOM}/start-order.ts`,
    tests: [BY_DOOR, MODEL],
    faults: [
      [' || (await isLookedInto(tx, dossier))', ''],
      ['live.amount === amount && ', ''],
    ],
  },
  {
    file: `${ROOM}/ask-times.ts`,
    tests: [BY_DOOR],
    faults: [
      ['[5, 15, 60]', '[5, 15]'],
      ['7 * DAY_MS', '70 * DAY_MS'],
      ['15 * MINUTE_MS', '30 * MINUTE_MS'],
    ],
  },
  {
    file: `${ROOM}/ask-order.ts`,
    tests: [BY_DOOR],
    faults: [['isOver: now >= order.expiresAt', 'isOver: true']],
  },
  {
    file: `${ROOM}/refund-table.ts`,
    tests: [BACK_TABLE],
    faults: [
      ["to: 'approved', by: 'leader' }", "to: 'approved', by: 'clerk' }"],
      ["  { event: 'look', from: 'sent', to: 'look', by: 'program', way: 'gateway' },\n", ''],
      [' && (!t.way || t.way === way)', ''],
      ["  { event: 'change', from: 'failed', to: 'requested', by: 'clerk' },\n", ''],
    ],
  },
  {
    file: `${ROOM}/may-refund.ts`,
    tests: [BACK_TABLE, BACK],
    faults: [
      [' && officer.officerId !== r.requestedBy', ''],
      ["p.agencyId === agencyId && p.role === 'leader'", "p.role === 'leader'"],
      ["p.agencyId === agencyId && p.role === 'clerk'", 'p.agencyId === agencyId'],
    ],
  },
  {
    file: `${ROOM}/change-refund.ts`,
    tests: [BACK],
    faults: [['if (refund.seq !== o.seq) {', 'if (false) {']],
  },
  {
    file: `${ROOM}/request-refund.ts`,
    tests: [BACK, MODEL],
    faults: [
      [' || o.amount > most)', ')'],
      [
        "if (!(await insertRefund(tx, refund))) throw new Refusal('refund.going-on');",
        'await insertRefund(tx, refund);',
      ],
      ['m.left >= amount', 'true'],
    ],
  },
  {
    file: `${ROOM}/decide-refund.ts`,
    tests: [BACK],
    faults: [
      ['    mustSayWhy(o.reason);\n', ''],
      ["if (approved.way === 'gateway') await addJob", 'await addJob'],
    ],
  },
  {
    file: `${ROOM}/settle-refund.ts`,
    tests: [BACK],
    faults: [
      ["if (!document) throw new Refusal('refund.no-document', {}, 422);", ''],
      ['        approvedBy: null,\n', ''],
    ],
  },
  {
    file: `${ROOM}/give-back.ts`,
    tests: [BACK, MODEL],
    faults: [
      ["if (refund.state !== 'approved') return undefined;", ''],
      ["if (answer.fate === 'refused') {", "if (answer.fate !== 'given') {"],
      ["if (answer.fate === 'given') {", "if (answer.fate !== 'refused') {"],
      ["  if (refund.state === 'sent') {", "  if (refund.state === 'look') {"],
    ],
  },
  {
    file: `${ROOM}/finish-refund.ts`,
    tests: [BACK, MODEL],
    faults: [
      ["if (r.kind === 'fee' && ref)", 'if (false && ref)'],
      ['    await returnMoney(tx, ', '    await Promise.resolve(void tx && '],
    ],
  },
];
