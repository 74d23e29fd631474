import type { FeeRule } from '#domain/procedures';

/**
 * The price of one copy with this many units (pages): the units of each tier at the tier's amount, in total never above the cap.
 * For certified copies TT 226/2016/TT-BTC sets two amounts per page and a cap for each copy. Amounts are in whole đồng.
 * @param counted how many units one copy has.
 */
export function copyFee(rule: CountedRule, counted: number): CopyFee {
  const starts = [{ from: 1, amount: rule.amount }, ...(rule.tiers ?? [])];
  const tiers = starts
    .map(({ from, amount }, i) => ({
      count: Math.max(0, Math.min(counted, (starts[i + 1]?.from ?? Number.POSITIVE_INFINITY) - 1) - from + 1),
      amount,
    }))
    .filter((tier) => tier.count > 0);
  const sum = tiers.reduce((total, tier) => total + tier.count * tier.amount, 0);
  return { per: rule.per ?? 'dossier', counted, tiers, sum, amount: Math.min(sum, rule.cap ?? sum) };
}

export interface CopyFee {
  /** The unit that was counted. */
  per: NonNullable<FeeRule['per']>;
  counted: number;
  /** How many units cost which amount, in order; empty tiers are left out. */
  tiers: { count: number; amount: number }[];
  /** The price before the cap. */
  sum: number;
  /** The price of one copy. */
  amount: number;
}

type CountedRule = Pick<FeeRule, 'per' | 'tiers' | 'cap'> & { amount: number };
