import type { FeeRule, Limit } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { amountText } from '#views/dossier/fee-rule-text.ts';
import { feeRuleWords } from '#views/words/fee.ts';
import { procedureWords } from '../../words/procedure.ts';

/** A time limit in words; a figure without a source is never given as certain. A limit with words of its own is told in them. */
export function limitWords(limit: Limit, language: Language): string {
  const w = procedureWords[language];
  if (limit.amount === null || limit.unit === 'described') return limit.text || w.described;
  if (limit.source === '') return w.asNotified;
  const n = formats[language].number(limit.amount);
  if (limit.unit === 'working-day') return w.workingDays(n);
  if (limit.unit === 'working-hour') return w.workingHours(n);
  return limit.unit === 'day' ? w.days(n) : w.months(n);
}

/** All fees in a few words, for the summary at the top. */
export function feesInShort(fees: FeeRule[], language: Language): string {
  const w = feeRuleWords[language];
  if (fees.length === 0) return w.free;
  const amounts = fees.flatMap((f) => (f.source !== '' && f.amount !== null ? [f.amount] : []));
  if (amounts.length < fees.length && amounts.every((a) => a === 0)) return w.amountLater;
  const paid = amounts.filter((a) => a > 0);
  if (paid.length === 0) return w.free;
  const least = amountText(Math.min(...paid), language);
  const fixed = fees.every((f) => !f.quantityField && f.amount !== null);
  return fixed && new Set(amounts).size === 1 && amounts.length === fees.length
    ? least
    : procedureWords[language].fromAmount(least);
}

/** The limits of all channels in a few words. */
export function limitsInShort(channels: { limit: Limit }[], language: Language): string {
  const all = [...new Set(channels.map((c) => limitWords(c.limit, language)))].filter((t) => t.length <= 60);
  return all.length > 0 && all.length <= 2
    ? all.join(' – ')
    : (all[0] ?? procedureWords[language].asNotified);
}

/** Whether a limit is told in words of its own, which are Vietnamese. */
export function isInOwnWords(limit: Limit): boolean {
  return !!limit.text && (limit.amount === null || limit.unit === 'described');
}
