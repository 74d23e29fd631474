import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/fees';
const AT_THE_DESK = ['src/domain/dossiers/dossiers.test.ts'];

export const fees: Mutations[] = [
  {
    file: `${ROOM}/assess-fee.ts`,
    tests: [`${ROOM}/assess-fee.test.ts`, 'src/sites/portal/filing/fee/dates-and-fees.test.ts'],
    faults: [
      ['!r.channel || r.channel === channel', 'true'],
      ['!r.when || evaluateCondition(r.when, data)', 'true'],
      ['.filter((l) => l.quantity > 0)', ''],
      ['sum + (l.total ?? 0)', 'sum + (l.amount ?? 0)'],
      ['open: lines.some((l) => l.total === null)', 'open: false'],
      ['rows.length > 1 ?', 'rows.length > 0 ?'],
      ["r.text ?? ''", "''"],
      ['r.quantityField ? count(data[r.quantityField]) : 1', '1'],
      ["if (r.amount === null || r.source === '') return", "if (r.amount === 0 || r.source === '') return"],
      ["if (r.amount === null || r.source === '') return", 'if (r.amount === null) return'],
      ['r.cap === undefined && !r.copiesField', 'r.cap === undefined'],
      ['!r.tiers && r.cap === undefined', '!r.tiers'],
      ['total: r.amount * counted', 'total: r.amount'],
      ['const quantity = counted > 0 ? copies : 0;', 'const quantity = copies;'],
      ['total: each.amount * quantity, each', 'total: each.amount, each'],
      ['Number.isInteger(n) && n > 0', 'n > 0'],
      ['data[group].filter(isRow) : []', 'data[group] : []'],
    ],
  },
  {
    file: `${ROOM}/copy-fee.ts`,
    tests: [`${ROOM}/assess-fee.test.ts`],
    faults: [
      ['{ from: 1, amount: rule.amount }', '{ from: 0, amount: rule.amount }'],
      ['- 1) - from + 1', ') - from + 1'],
      ['- 1) - from + 1', '- 1) - from'],
      ['.filter((tier) => tier.count > 0)', ''],
      ['tier.count * tier.amount', 'tier.amount'],
      ['Math.min(sum, rule.cap ?? sum)', 'sum'],
      ['Math.min(sum, rule.cap ?? sum)', 'rule.cap ?? sum'],
      ["rule.per ?? 'dossier'", "'dossier'"],
    ],
  },
  {
    file: `${ROOM}/take-payment.ts`,
    tests: [`${ROOM}/take-payment.test.ts`, ...AT_THE_DESK],
    faults: [
      ["if (fee?.state !== 'due')", 'if (!fee)'],
      ['!Number.isSafeInteger(o.amount) ||', ''],
      ['o.amount <= 0 ||', ''],
      ['to: MOST', 'to: Number.MAX_SAFE_INTEGER'],
      ['o.amount < sums.from ||', ''],
      ['|| o.amount > sums.to', ''],
      ['o.amount < sums.from', 'o.amount <= sums.from'],
      ['Math.max(1, total)', '1'],
      ['Number(localDate(o.now).slice(0, 4))', 'o.now.getUTCFullYear()'],
      ['await settleFee(tx, fee, o.amount, o.now);', ''],
      ['await settleFee(tx, fee, o.amount, o.now);', 'await settleFee(tx, fee, fee.total, o.now);'],
      ['method: o.method', "method: 'cash'"],
      ['payerName: o.payerName', "payerName: ''"],
    ],
  },
  {
    file: `${ROOM}/fee.store.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ['set last = receipt_counters.last + 1', 'set last = receipt_counters.last'],
      ["set state = 'none', settled_at", "set state = 'paid', settled_at"],
      ["set state = 'paid', total = ", "set state = 'paid', total = total + 0 * "],
    ],
  },
  {
    file: `${ROOM}/exempt-fee.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ["if (fee?.state !== 'due')", 'if (!fee)'],
      ['await exemptRow(tx, fee, o.now);', ''],
    ],
  },
  {
    file: `${ROOM}/open-fee.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ['assessed.total > 0 || assessed.open', 'assessed.total > 0'],
      ['assessed.total > 0 || assessed.open', 'assessed.open'],
    ],
  },
  {
    file: `${ROOM}/reassess-fee.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ['if (!fee || fee.settledAt) return;', 'if (!fee) return;'],
      ['state: stateOf(o.assessed)', 'state: fee.state'],
      ['lines, total, state', 'total, state'],
    ],
  },
];
