import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/payments';
const TABLE = `${ROOM}/order-table.test.ts`;
const BY_DOOR = 'src/sites/portal/following/pay/pay.test.ts';
const MODEL = 'src/sites/gateways/orders.model.test.ts';

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
];
