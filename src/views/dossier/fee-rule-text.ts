import type { FeeRule } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { feeRuleWords } from '../words/fee.ts';
import { feeExample, tierWords } from './fee-working.ts';

/**
 * What a fee costs, in words: the same on the page of its procedure and where a dossier is begun. Several lines where it has tiers. An
 * amount without a source is stated by the receiving office. A fee with words of its own is told in Vietnamese, as they are.
 */
export function feeRuleText(fee: FeeRule, language: Language = 'vi'): string {
  const { amount, text = '' } = fee;
  const told = languageOfFee(fee, language);
  const w = feeRuleWords[told];
  if (amount === null && text && fee.source) return text;
  if (amount === null || fee.source === '') return amountLater(text, told);
  if (fee.tiers || fee.cap !== undefined) {
    const also = text ? `${text}. ` : '';
    return `${tierWords({ ...fee, amount }, told)}.\n${also}${feeExample({ ...fee, amount }, told)}.`;
  }
  if (amount === 0) return amountText(0, told);
  const per = fee.per === 'copy' ? ` ${w.perCopy}` : fee.per === 'page' ? ` ${w.perPage}` : '';
  return formats[told].money(amount) + per + (text ? `. ${text}` : '');
}

/** The language in which a fee can be told on a page of this one. */
export function languageOfFee(fee: Pick<FeeRule, 'text'>, language: Language): Language {
  return fee.text ? 'vi' : language;
}

/** An amount that is known: nothing is taken, where it is nothing. */
export function amountText(amount: number, language: Language = 'vi'): string {
  return amount === 0 ? feeRuleWords[language].free : formats[language].money(amount);
}

/** What is said of an amount that only the receiving office can state, with what is known of it. */
export function amountLater(text: string, language: Language = 'vi'): string {
  const { amountLater: later } = feeRuleWords[language];
  return text ? `${text.replace(/\.$/, '')}. ${later}` : later;
}
