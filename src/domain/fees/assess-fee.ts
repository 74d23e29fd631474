import { evaluateCondition } from '#domain/forms';
import type { FeeRule } from '#domain/procedures';
import { type CopyFee, copyFee } from './copy-fee.ts';

/**
 * The fee of a dossier, from the rules of its procedure and its answers. A rule whose amount is given in words (a local resolution, a
 * figure without a source) gives a line without a sum: the desk states the amount, and none is invented. A rule with `rows` gives one
 * line for each row.
 * @param rules the rules of the procedure version, with amounts in whole đồng.
 */
export function assessFee(
  rules: FeeRule[],
  data: Record<string, unknown>,
  channel: 'online' | 'direct' | 'post',
): Assessment {
  const lines = rules
    .filter((r) => (!r.channel || r.channel === channel) && (!r.when || evaluateCondition(r.when, data)))
    .flatMap((r) => linesOf(r, data))
    .filter((l) => l.quantity > 0);
  return {
    lines,
    total: lines.reduce((sum, l) => sum + (l.total ?? 0), 0),
    open: lines.some((l) => l.total === null),
  };
}

function linesOf(r: FeeRule, data: Record<string, unknown>): FeeLine[] {
  if (!r.rows) return [lineOf(r, r.name, data)];
  const { group, title } = r.rows;
  const rows = Array.isArray(data[group]) ? data[group].filter(isRow) : [];
  return rows.map((row, i) => lineOf(r, rows.length > 1 ? `${r.name}, ${title} ${i + 1}` : r.name, row));
}

function lineOf(r: FeeRule, name: string, data: Record<string, unknown>): FeeLine {
  const line = {
    rule: r.id,
    name,
    kind: r.kind,
    text: r.text ?? '',
    ...(r.taken === 'with-filing' ? { withFiling: true as const } : {}),
    ...(r.taken === 'before-result' ? { withResult: true as const } : {}),
  };
  const counted = r.quantityField ? count(data[r.quantityField]) : 1;
  if (r.amount === null || r.source === '') return { ...line, amount: null, quantity: counted, total: null };
  if (!r.tiers && r.cap === undefined && !r.copiesField)
    return { ...line, amount: r.amount, quantity: counted, total: r.amount * counted };
  const copies = r.copiesField ? count(data[r.copiesField]) : 1;
  const each = copyFee({ ...r, amount: r.amount }, counted);
  const quantity = counted > 0 ? copies : 0;
  return { ...line, amount: each.amount, quantity, total: each.amount * quantity, each };
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(value: unknown): number {
  const n = typeof value === 'number' ? value : Number(value);
  return Number.isInteger(n) && n > 0 ? n : 0;
}

/** phí (for a service) and lệ phí (fixed by law) are two kinds, listed separately. `total` is always `amount` × `quantity`. */
export interface FeeLine {
  rule: string;
  name: string;
  kind: 'phi' | 'le-phi';
  /** The amount for one unit: for one copy where copies are counted. */
  amount: number | null;
  quantity: number;
  total: number | null;
  text: string;
  /** How the desk calculated what it has stated for this line and the others without an amount. */
  working?: string;
  /** It may be taken before the dossier is accepted. */
  withFiling?: true;
  /** It is asked for when there is a result. */
  withResult?: true;
  /** How the amount of one copy was calculated, where it has tiers or a cap. */
  each?: CopyFee;
}

export interface Assessment {
  lines: FeeLine[];
  /** The sum, in whole đồng, of the lines whose amount is known. */
  total: number;
  /** Whether the desk states the amount of some line. */
  open: boolean;
}
