import type { FeeRule } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { feeRuleWords } from '../words/fee.ts';
import { feeExample, tierWords } from './fee-working.ts';
import { sayFee } from './say-fee.ts';

/**
 * What a fee costs, in words: the same on the page of its procedure and where a dossier is begun. Several lines where it has tiers. An
 * amount without a source is stated by the receiving office. A fee with words of its own is told in Vietnamese, as they are.
 */
export function feeRuleText(fee: FeeRule, language: Language = 'vi'): string {
  const { amount, text = '' } = fee;
  const textLanguage = languageOfFee(fee, language);
  const w = feeRuleWords[textLanguage];
  if (amount === null && text && fee.source) return text;
  if (amount === null || fee.source === '') return amountLater(text, textLanguage);
  if (fee.tiers || fee.cap !== undefined) {
    const also = text ? `${text}. ` : '';
    return `${tierWords({ ...fee, amount }, textLanguage)}.\n${also}${feeExample({ ...fee, amount }, textLanguage)}.`;
  }
  if (amount === 0) return amountText(0, textLanguage);
  const per = fee.per === 'copy' ? ` ${w.perCopy}` : fee.per === 'page' ? ` ${w.perPage}` : '';
  return formats[textLanguage].money(amount) + per + (text ? `. ${text}` : '');
}

/** The language in which a fee can be told on a page of this one. */
export function languageOfFee(fee: Pick<FeeRule, 'text'>, language: Language): Language {
  return fee.text ? 'vi' : language;
}

/** An amount that is known: nothing is taken, where it is nothing. */
export function amountText(amount: number, language: Language = 'vi'): string {
  return sayFee({ sum: amount, open: false }, language);
}

/** What is said of an amount that only the receiving office can state, with what is known of it. */
export function amountLater(text: string, language: Language = 'vi'): string {
  const later = sayFee({ sum: 0, open: true }, language);
  return text ? `${text.replace(/\.$/, '')}. ${later}` : later;
}
