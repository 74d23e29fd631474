import type { FeeRule } from '#domain/procedures';

/**
 * What one copy of so many things (pages) costs: each tier's things at its amount, together never above the cap.
 * For certified copies TT 226/2016/TT-BTC: two amounts by page and a cap for each copy.
 * @param counted how many things one copy has; amounts in whole đồng.
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
  /** What was counted. */
  per: NonNullable<FeeRule['per']>;
  counted: number;
  /** So many at this amount, in order; empty tiers are left out. */
  tiers: { count: number; amount: number }[];
  /** Before the cap. */
  sum: number;
  /** What one copy costs. */
  amount: number;
}

type CountedRule = Pick<FeeRule, 'per' | 'tiers' | 'cap'> & { amount: number };
