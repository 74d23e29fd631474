import { evaluateCondition } from '#domain/forms';
import type { FeeRule } from '#domain/procedures';

/**
 * What a dossier owes by its procedure's rules and its answers. A rule whose amount is words (a local resolution, a figure without
 * a source) gives a line without a sum: the desk says the amount, and nothing is made up.
 * @param rules of the procedure version; amounts in whole đồng.
 */
export function assessFee(
  rules: FeeRule[],
  data: Record<string, unknown>,
  channel: 'online' | 'direct' | 'post',
): Assessment {
  const lines = rules
    .filter((r) => (!r.channel || r.channel === channel) && (!r.when || evaluateCondition(r.when, data)))
    .map((r): FeeLine => {
      const quantity = r.quantityField ? count(data[r.quantityField]) : 1;
      const total = r.amount === null ? null : r.amount * quantity;
      return {
        rule: r.id,
        name: r.name,
        kind: r.kind,
        amount: r.amount,
        quantity,
        total,
        text: r.text ?? '',
      };
    })
    .filter((l) => l.quantity > 0);
  return {
    lines,
    total: lines.reduce((sum, l) => sum + (l.total ?? 0), 0),
    open: lines.some((l) => l.total === null),
  };
}

function count(value: unknown): number {
  const n = typeof value === 'number' ? value : Number(value);
  return Number.isInteger(n) && n > 0 ? n : 0;
}

/** phí (for a service) and lệ phí (fixed by law) are two kinds and listed apart. */
export interface FeeLine {
  rule: string;
  name: string;
  kind: 'phi' | 'le-phi';
  amount: number | null;
  quantity: number;
  total: number | null;
  text: string;
}

export interface Assessment {
  lines: FeeLine[];
  /** Whole đồng of the lines whose amount is known. */
  total: number;
  /** Some line's amount is told at the desk. */
  open: boolean;
}
