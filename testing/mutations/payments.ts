import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/payments';
const TABLE = `${ROOM}/order-table.test.ts`;
const BY_DOOR = 'src/sites/portal/following/pay/pay.test.ts';
const MODEL = 'src/sites/gateways/orders.model.test.ts';
const RECONCILIATION = 'src/sites/desk/money/reconciliation/reconciliation.test.ts';
const BUDGET = 'src/sites/desk/money/budget/budget.test.ts';

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
    faults: [['const isOver = now >= order.expiresAt && ', 'const isOver = ']],
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
  {
    file: `${ROOM}/reconciliation/compare.store.ts`,
    tests: [RECONCILIATION],
    faults: [
      ["          when s.nth > 1 then 'listed-twice'\n", ''],
      [" or m.aside = 'wrong-amount' then 'other-amount'", " then 'other-amount'"],
      ["          when m.aside = 'paid-already' then 'paid-twice'\n", ''],
      ["          when r.voided_at is not null then 'receipt-void'\n", ''],
      ['not s.is_return and s.transaction = m.transaction', 's.transaction = m.transaction or true'],
      ["m.order_id = p.order_id and m.state = 'returned'", 'm.order_id = p.order_id'],
    ],
  },
  {
    file: `${ROOM}/reconciliation/may-reconcile.ts`,
    tests: [RECONCILIATION],
    faults: [
      ['leads(officer).includes(agencyId)', 'leads(officer).length > 0'],
      ["p.role === 'leader'", "p.role !== 'head'"],
    ],
  },
  {
    file: `${ROOM}/reconciliation/close-day.ts`,
    tests: [RECONCILIATION],
    faults: [
      [
        "  if (sum('unexplained') > 0) throw new Refusal('money.not-explained', { n: sum('unexplained') });\n",
        '',
      ],
      ["  if (closed) throw new Refusal('money.day-closed', { by: closed.closedByName });\n", ''],
      ["  if (day.version !== o.seen) throw new Refusal('money.day-changed');\n", ''],
    ],
  },
  {
    file: `${ROOM}/reconciliation/note-difference.ts`,
    tests: [RECONCILIATION],
    faults: [['  if (notes.length !== seen) throw changed;\n', '']],
  },
  {
    file: `${ROOM}/reconciliation/bring-file.ts`,
    tests: [RECONCILIATION],
    faults: [
      ['!mayReconcile(officer, o.agencyId)', 'false'],
      ['o.day >= localDate(o.now)', 'o.day > localDate(o.now)'],
      ["  if (same) throw new Refusal('money.same-file', { by: same.broughtByName });\n", ''],
    ],
  },
  {
    file: `${ROOM}/reconciliation/read-lines.ts`,
    tests: [`${ROOM}/reconciliation/read-lines.test.ts`],
    faults: [
      ["  if (NEEDED.some((name) => row.formulas?.includes(columns[name] ?? -1))) return 'formula';\n", ''],
      ["return ofTheDay > 0 ? { lines, leftOut } : { fault: 'other-day' };", 'return { lines, leftOut };'],
      [
        "    if (typeof line === 'string') return { fault: line, line: row.at };\n",
        "    if (typeof line === 'string') continue;\n",
      ],
      ['!Number.isSafeInteger(value)', 'Number.isNaN(value)'],
    ],
  },
  {
    file: `${ROOM}/budget/not-arrived.ts`,
    tests: [BUDGET, `${ROOM}/budget/not-arrived.test.ts`],
    faults: [
      ['BUDGET_HOURS = 8', 'BUDGET_HOURS = 9'],
      ['now > due', 'now.getTime() + 3_600_000 > due.getTime()'],
      ['filter((id) => mayReconcile(officer, id))', 'filter(() => true)'],
    ],
  },
  {
    file: `${ROOM}/budget/budget.store.ts`,
    tests: [BUDGET],
    faults: [
      ['      and l.amount = m.amount and l.settled_on', '      and l.settled_on'],
      ["m.state = 'settled' and m.arrived_on is null", "m.state = 'settled'"],
    ],
  },
  {
    file: `${ROOM}/budget/record-arrival.ts`,
    tests: [BUDGET],
    faults: [
      ["  if (!mayReconcile(officer, d.ownerAgencyId)) throw new NotFound('money');\n", ''],
      ["  if (arrived.count === 0) throw new Refusal('money.nothing-to-arrive');\n", ''],
    ],
  },
];
