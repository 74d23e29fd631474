import type { FeeRule, Limit } from '#domain/procedures';
import { vnd } from '#platform/money.ts';
import { feeRuleWords } from '#views/words/fee.ts';
import { procedureWords as w } from '../../words/catalogue.ts';

/** A time limit in words; a figure without a source is never given as certain. */
export function limitWords(limit: Limit): string {
  if (limit.amount === null || limit.unit === 'described') return limit.text || w.described;
  if (limit.source === '') return w.asNotified;
  const n = String(limit.amount).replace('.', ',');
  if (limit.unit === 'working-day') return w.workingDays(n);
  if (limit.unit === 'working-hour') return w.workingHours(n);
  return limit.unit === 'day' ? w.days(n) : w.months(n);
}

/** All fees in a few words, for the summary at the top. */
export function feesInShort(fees: FeeRule[]): string {
  if (fees.length === 0) return feeRuleWords.free;
  const amounts = fees.flatMap((f) => (f.source !== '' && f.amount !== null ? [f.amount] : []));
  if (amounts.length < fees.length && amounts.every((a) => a === 0)) return feeRuleWords.amountLater;
  const paid = amounts.filter((a) => a > 0);
  if (paid.length === 0) return feeRuleWords.free;
  const least = Math.min(...paid);
  const fixed = fees.every((f) => !f.quantityField && f.amount !== null);
  return fixed && new Set(amounts).size === 1 && amounts.length === fees.length
    ? vnd(least)
    : w.fromAmount(vnd(least));
}

/** The limits of all channels in a few words. */
export function limitsInShort(channels: { limit: Limit }[]): string {
  const all = [...new Set(channels.map((c) => limitWords(c.limit)))].filter((t) => t.length <= 60);
  return all.length > 0 && all.length <= 2 ? all.join(' – ') : (all[0] ?? w.asNotified);
}
