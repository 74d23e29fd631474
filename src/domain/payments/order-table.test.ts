import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Aside, OrderState } from './order.ts';
import { decide, type Fact, orderTable, whyAside } from './order-table.ts';

const states: OrderState[] = ['open', 'pending', 'paid', 'failed', 'expired', 'refunded', 'look'];
const facts: Fact[] = [
  { kind: 'sent' },
  { kind: 'received', aside: undefined },
  { kind: 'received', aside: 'wrong-amount' },
  { kind: 'came-back' },
  { kind: 'failed' },
  { kind: 'not-paid', isOver: false },
  { kind: 'not-paid', isOver: true },
  { kind: 'replaced' },
  { kind: 'unknown-for-long' },
  { kind: 'returned', isLast: true },
  { kind: 'returned', isLast: false },
];

/** What becomes of an order in each state by each fact, written out by hand; nothing: it stays as it is, and nothing is written. */
const EXPECTED: Record<OrderState, string> = {
  open: 'sent pending · received paid · aside look · failed failed · over expired · replaced expired · unknown look',
  pending:
    'received paid · aside look · came-back pending · failed failed · over expired · replaced expired · unknown look',
  paid: 'aside paid · last paid · part paid',
  failed: 'received paid · aside look',
  expired: 'received paid · aside look',
  refunded: 'aside refunded · last refunded · part refunded',
  look: 'received paid · aside look · last refunded · part look',
};

describe('an order', () => {
  test('goes where the table says, by every fact in every state', () => {
    for (const state of states) {
      const said = facts.flatMap((fact) => {
        const row = decide(state, fact);
        return row ? [`${nameOf(fact)} ${row.to}`] : [];
      });
      expect(said.join(' · '), state).toBe(EXPECTED[state]);
    }
  });

  test('begins once, and every state but the first can be reached from it', () => {
    expect(orderTable.filter((row) => row.from === 'new').map((row) => row.to)).toEqual(['open']);
    for (const state of states) expect(orderTable.map((row) => row.to)).toContain(state);
  });

  test('that is paid is never unpaid, and is paid by one row alone', () => {
    const leaving = orderTable.filter((row) => row.from === 'paid' && row.to !== ('paid' as string));
    expect(leaving).toEqual([]);
    const paying = orderTable.filter((row) => row.to === 'paid' && row.from !== 'paid');
    expect([...new Set(paying.map((row) => row.event))]).toEqual(['succeed']);
  });
});

describe('money goes to the dossier', () => {
  test('only of an order that is not paid, exactly its sum, and held by nobody to be a fraud', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        fc.boolean(),
        (state, owed, amount, exact, suspected) => {
          const aside = whyAside({ state, amount: owed }, { amount, exact, suspected });
          const isDone = state === 'paid' || state === 'refunded';
          const expected: Aside | undefined = suspected
            ? 'suspected'
            : isDone
              ? 'paid-already'
              : amount === owed && exact
                ? undefined
                : 'wrong-amount';
          expect(aside).toBe(expected);
        },
      ),
    );
  });
});

function nameOf(fact: Fact): string {
  if (fact.kind === 'received') return fact.aside ? 'aside' : 'received';
  if (fact.kind === 'returned') return fact.isLast ? 'last' : 'part';
  if (fact.kind === 'not-paid') return fact.isOver ? 'over' : 'early';
  return fact.kind === 'unknown-for-long' ? 'unknown' : fact.kind;
}
