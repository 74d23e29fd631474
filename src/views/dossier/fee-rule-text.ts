import type { FeeRule } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { vnd } from '#platform/money.ts';
import { freeOfCharge, feeRuleWords as w } from '../words/fee.ts';
import { feeExample, tierWords } from './fee-working.ts';

/**
 * What a fee costs, in words: the same on the page of its procedure and where a dossier is begun. Several lines where it has tiers. An
 * amount without a source is stated by the receiving office.
 */
export function feeRuleText(fee: FeeRule): string {
  const { amount, text = '' } = fee;
  if (amount === null && text && fee.source) return text;
  if (amount === null || fee.source === '') return amountLater(text);
  if (fee.tiers || fee.cap !== undefined) {
    const also = text ? `${text}. ` : '';
    return `${tierWords({ ...fee, amount })}.\n${also}${feeExample({ ...fee, amount })}.`;
  }
  if (amount === 0) return amountText(0);
  const per = fee.per === 'copy' ? ` ${w.perCopy}` : fee.per === 'page' ? ` ${w.perPage}` : '';
  return vnd(amount) + per + (text ? `. ${text}` : '');
}

/** An amount that is known: nothing is taken, where it is nothing. */
export function amountText(amount: number, language: Language = 'vi'): string {
  return amount === 0 ? freeOfCharge[language] : formats[language].money(amount);
}

/** What is said of an amount that only the receiving office can state, with what is known of it. */
export function amountLater(text: string): string {
  return text ? `${text.replace(/\.$/, '')}. ${w.amountLater}` : w.amountLater;
}
