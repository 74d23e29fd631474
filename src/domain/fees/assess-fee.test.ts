import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessFee, copyFee } from '#domain/fees';
import type { FeeRule } from '#domain/procedures';
import seed from '../../../seed/procedures/2.000815.json' with { type: 'json' };

const CAP = 200_000;
const COPIES = seed.fees as FeeRule[]; // seed/procedures.test.ts holds the file to its shape
const owed = (...documents: { pages: unknown; copies: unknown }[]) =>
  assessFee(COPIES, { documents }, 'online');

describe('certified copies (TT 226/2016/TT-BTC)', () => {
  it.each([
    [1, 1, 2000],
    [1, 3, 6000],
    [2, 1, 4000],
    [3, 1, 5000],
    [5, 2, 14_000],
    [198, 1, 200_000],
    [199, 1, CAP],
    [500, 4, 4 * CAP],
  ])('%i pages, %i copies: %i đồng', (pages, copies, total) => {
    expect(owed({ pages, copies }).total).toBe(total);
  });

  it('every document has its own line, which says how the price of one copy was calculated', () => {
    const { lines, total, open } = owed({ pages: 5, copies: 2 }, { pages: 300, copies: 1 });
    expect({ total, open }).toEqual({ total: 214_000, open: false });
    expect(lines).toMatchObject([
      { name: 'Phí chứng thực bản sao, giấy tờ 1', amount: 7000, quantity: 2, total: 14_000 },
      { name: 'Phí chứng thực bản sao, giấy tờ 2', amount: CAP, quantity: 1, total: CAP },
    ]);
    expect(lines[0]?.each).toEqual({
      per: 'page',
      counted: 5,
      tiers: [
        { count: 2, amount: 2000 },
        { count: 3, amount: 1000 },
      ],
      sum: 7000,
      amount: 7000,
    });
    expect(lines[1]?.each).toMatchObject({ sum: 302_000, amount: CAP });
  });

  it('a single document needs no number', () => {
    expect(owed({ pages: 1, copies: 1 }).lines.map((l) => l.name)).toEqual(['Phí chứng thực bản sao']);
  });

  it('nothing is owed for a value that is not a count', () => {
    for (const wrong of [0, -1, 1.5, 'x', null, undefined, {}])
      expect(owed({ pages: wrong, copies: 1 }, { pages: 1, copies: wrong }).total).toBe(0);
    for (const documents of [undefined, 'x', [null, 'x', 3]])
      expect(assessFee(COPIES, { documents }, 'online').lines).toEqual([]);
  });

  it('a copy never costs more than the cap, one page more never costs less, and copies cost the same each', () => {
    const pages = fc.integer({ min: 1, max: 5000 });
    const copies = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(pages, copies, (p, c) => {
        const { total } = owed({ pages: p, copies: c });
        expect(total).toBeLessThanOrEqual(CAP * c);
        expect(owed({ pages: p + 1, copies: c }).total).toBeGreaterThanOrEqual(total);
        expect(total).toBe(owed({ pages: p, copies: 1 }).total * c);
      }),
    );
  });

  it('two documents requested together cost the same as separately', () => {
    const documents = fc.record({ pages: fc.integer({ min: 1, max: 500 }), copies: fc.nat({ max: 50 }) });
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        expect(owed(a, b).total).toBe(owed(a).total + owed(b).total);
      }),
    );
  });
});

describe('a rule of a procedure', () => {
  const rule: FeeRule = { id: 'a', name: 'A', kind: 'le-phi', amount: 8000, source: 's', verified: true };
  const sum = (more: Partial<FeeRule>, data = {}, channel: 'online' | 'direct' | 'post' = 'online') =>
    assessFee([{ ...rule, ...more }], data, channel).total;

  it('counts on its own channel only, and on every channel where it names none', () => {
    expect(sum({ channel: 'online' })).toBe(8000);
    expect(sum({ channel: 'direct' })).toBe(0);
    expect(sum({ channel: 'direct' }, {}, 'direct')).toBe(8000);
    expect(sum({}, {}, 'post')).toBe(8000);
  });

  it('counts only where its condition holds', () => {
    const when = { field: 'timing', equals: 'qua-han' };
    expect(sum({ when }, { timing: 'qua-han' })).toBe(8000);
    expect(sum({ when }, { timing: 'dung-han' })).toBe(0);
  });

  it('gives no line for nothing, and none for copies of nothing', () => {
    const lines = (more: Partial<FeeRule>, data: object) =>
      assessFee([{ ...rule, ...more }], { ...data }, 'online').lines;
    expect(lines({ quantityField: 'n' }, { n: 0 })).toEqual([]);
    expect(lines({ amount: null, quantityField: 'n' }, { n: 0 })).toEqual([]);
    expect(lines({ quantityField: 'n', copiesField: 'c' }, { n: 0, c: 3 })).toEqual([]);
  });

  it('leaves an amount without a source to the desk, as the page of the procedure does', () => {
    const { lines, total, open } = assessFee([{ ...rule, source: '' }], {}, 'online');
    expect(lines).toMatchObject([{ amount: null, total: null }]);
    expect([total, open]).toEqual([0, true]);
  });

  it('shows its words where it has no amount', () => {
    const { lines, open } = assessFee([{ ...rule, amount: null, text: 'Theo nghị quyết' }], {}, 'online');
    expect(lines).toMatchObject([{ total: null, text: 'Theo nghị quyết' }]);
    expect(open).toBe(true);
  });

  it('lists only the tiers that were reached', () => {
    expect(copyFee({ amount: 2000, tiers: [{ from: 3, amount: 1000 }] }, 2).tiers).toEqual([
      { count: 2, amount: 2000 },
    ]);
  });
});

describe('tiers of any rule', () => {
  const tiers = fc
    .uniqueArray(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 4 })
    .chain((starts) =>
      fc.tuple(
        ...starts
          .sort((a, b) => a - b)
          .map((from) => fc.record({ from: fc.constant(from), amount: fc.nat(9000) })),
      ),
    );

  it('charge every counted unit once, at the amount of its tier', () => {
    fc.assert(
      fc.property(tiers, fc.nat(9000), fc.integer({ min: 0, max: 100 }), (higher, amount, counted) => {
        const each = copyFee({ amount, tiers: higher, per: 'page' }, counted);
        const slowly = Array.from(
          { length: counted },
          (_, i) => higher.findLast((tier) => tier.from <= i + 1)?.amount ?? amount,
        ).reduce((sum, a) => sum + a, 0);
        expect(each.sum).toBe(slowly);
        expect(each.tiers.reduce((n, tier) => n + tier.count, 0)).toBe(counted);
      }),
    );
  });

  it('a rule may count copies or have only tiers or only a cap, and an amount in words stays words', () => {
    const rule: FeeRule = {
      id: 'a',
      name: 'A',
      kind: 'phi',
      amount: 100,
      quantityField: 'n',
      source: 's',
      verified: true,
    };
    const total = (more: Partial<FeeRule>) =>
      assessFee([{ ...rule, ...more }], { n: 4, c: 3 }, 'direct').total;
    expect(total({})).toBe(400);
    expect(total({ copiesField: 'c' })).toBe(1200);
    expect(total({ tiers: [{ from: 2, amount: 10 }] })).toBe(130);
    expect(total({ cap: 250 })).toBe(250);
    const words = assessFee([{ ...rule, amount: null, text: 'Theo nghị quyết', cap: 5 }], { n: 4 }, 'direct');
    expect(words).toMatchObject({
      total: 0,
      open: true,
      lines: [{ amount: null, quantity: 4, total: null }],
    });
  });
});
