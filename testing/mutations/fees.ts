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
      ['Math.max(1, due)', '1'],
      ['Number(localDate(o.now).slice(0, 4))', 'o.now.getUTCFullYear()'],
      ['total: open ? paid : fee.total', 'total: fee.total'],
      ["state: 'paid',", "state: 'due',"],
      ['const stated = open ? o.amount - due : fee.stated;', 'const stated = fee.stated;'],
      ['lines: fee.paid === 0 ? fee.lines : null', 'lines: fee.lines'],
      ['method: o.method', "method: 'cash'"],
      ['payerName: o.payerName', "payerName: ''"],
      ['mustBeEnough(o);', ''],
      ['given < amount ||', ''],
    ],
  },
  {
    file: `${ROOM}/fee.store.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [['and p.voided_at is null', '']],
  },
  {
    file: `${ROOM}/receipt-series.store.ts`,
    tests: [`${ROOM}/take-payment.test.ts`, `${ROOM}/receipt-series.test.ts`],
    faults: [['set last = receipt_counters.last + 1', 'set last = receipt_counters.last']],
  },
  {
    file: `${ROOM}/receipt-series.ts`,
    tests: [`${ROOM}/receipt-series.test.ts`, 'src/sites/desk/receipt-series/receipt-series.test.ts'],
    faults: [
      ["if (!officer.admin) throw new NotFound('setting');", ''],
      ['if (last > 0 && (before.form', 'if (false && (before.form'],
      ['rows.filter((r) => r.year <= year).at(-1)', 'rows.at(-1)'],
      ['const last = await lockCounter(tx, agencyId, year);', 'const last = 0;'],
    ],
  },
  {
    file: `${ROOM}/exempt-fee.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ["if (fee?.state !== 'due')", 'if (!fee)'],
      ['await updateFee(tx, { ...fee, ...settled, settledAt: o.now });', ''],
      ['fee.paid > 0 ?', 'false ?'],
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
      ["if (!fee || (fee.state === 'none' && fee.settledAt)) return;", 'if (!fee) return;'],
      ['unstated !== false || fee.total > fee.paid', 'unstated !== false'],
      ['unstated !== false || fee.total > fee.paid', 'fee.total > fee.paid'],
      ['holds ? fee.stated : 0', 'fee.stated'],
      ['l.name, l.quantity]', 'l.name]'],
    ],
  },
  {
    file: `${ROOM}/balance.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ['fee.stated === 0 &&', ''],
      ['Math.max(0, fee.paid - fee.total)', '0'],
      ['Math.max(0, fee.total - fee.paid)', 'fee.total'],
    ],
  },
  {
    file: `${ROOM}/void-payment.ts`,
    tests: [`${ROOM}/take-payment.test.ts`, 'src/sites/desk/dossier/payment/state-fee.test.ts'],
    faults: [
      ['|| voided.voidedAt', ''],
      ["if (before.paid + (o.instead?.amount ?? 0) < 0) throw new Refusal('fee.paid-back');", ''],
      ['amount < from || amount > to', 'false'],
      ['replaces: voided.id', 'replaces: null'],
      ['paid === 0 && !wasStated', 'paid === 0'],
    ],
  },
  {
    file: `${ROOM}/state-fee.ts`,
    tests: ['src/sites/desk/dossier/payment/state-fee.test.ts'],
    faults: [
      ["state === 'due' && paid === 0 && ", "state === 'due' && "],
      ['lines.some((line) => line.total === null)', 'true'],
      ['stated <= 0', 'stated < 0'],
      ['!Number.isSafeInteger(o.total) ||', ''],
      ['const known = fee.total - fee.stated;', 'const known = fee.total;'],
    ],
  },
  {
    file: `${ROOM}/record-refund.ts`,
    tests: [`${ROOM}/take-payment.test.ts`],
    faults: [
      ['|| o.amount > most', ''],
      ['all ? fee.paid : balanceOf(fee).back', 'fee.paid'],
    ],
  },
  {
    file: 'src/domain/fees/totals.store.ts',
    tests: ['src/domain/fees/totals.test.ts'],
    faults: [
      [' and p.voided_at is null', ''],
      ["at + interval '7 hours'", 'at'],
      ['when own and amount >= phi + le_phi then phi + case', 'when own then phi + case'],
      [' and p.paid_at >= ', ' or p.paid_at >= '],
      [' and r.refunded_at < ', ' or r.refunded_at < '],
    ],
  },
  {
    file: 'src/domain/fees/totals.ts',
    tests: ['src/domain/fees/totals.test.ts'],
    faults: [
      ['o.agencyIds.some((id) => !may.has(id))', 'false'],
      ["p.role === 'leader'", "p.role !== 'registrar'"],
      ['addDays(o.to, 1)', 'o.to'],
    ],
  },
];
