import { dateFault } from '#platform/date-fault.ts';
import { isLandLine, phoneDigits } from '#platform/phone.ts';
import { plainSigns } from '#platform/text.ts';
import type { TypedFaultWords } from './words/typed-faults.ts';

const LONGEST_QUOTE = 40;
// more than any box takes, and a number all the same
const HUGE = /^[ .,]*(?:\d[ .,]*){16,}(?:đ|₫|đồng|vnd|vnđ)?$/i;
// the code of another country than Việt Nam
const ABROAD = /^(?:\+|00)[ (]*(?!84)[1-9]/;
// mobile numbers until 2018: 0162…, 0120…, 0186…, 0199…
const ELEVEN_DIGITS = /^01(?:[268]\d|99)\d{7}$/;

/** Why a text is no date: the sentence quotes what was typed. @param orYear a year alone would be taken too. */
export function dateSentence(w: TypedFaultWords, t: string, typed: string, orYear = false): string {
  const fault = dateFault(typed);
  const quote = quoted(w, typed);
  if (fault.why === 'no-such-day') return w.date.noDay(t, quote, fault.month, fault.days);
  if (fault.why === 'no-such-month') return w.date.noMonth(t, quote, fault.month);
  if (fault.why === 'month-of-no-year') return w.date.noMonthAlone(t, quote, fault.month);
  // a year alone that is not taken where years are is out of range, and a month is none
  if (orYear && fault.why !== 'short-year') return w.date.orYear(t, quote);
  return w.date[fault.why](t, quote);
}

/** Why a text is no number of an identity card. */
export function idNumberSentence(w: TypedFaultWords, t: string, typed: string): string {
  const digits = plainSigns(typed).replace(/[ .()-]/g, '');
  const quote = quoted(w, typed);
  if (!/^\d*$/.test(digits)) return w.idNumber.letters(t, quote);
  if (digits.length === 9) return w.idNumber.old(t, quote);
  if (digits.length !== 12) return w.idNumber.length(t, quote, digits.length);
  return /^...[0-3]/.test(digits) ? w.idNumber.province(t, quote) : w.idNumber.century(t, quote);
}

/** Why a text is no telephone number. @param mobile a landline is not taken. */
export function phoneSentence(w: TypedFaultWords, t: string, typed: string, mobile = false): string {
  const digits = phoneDigits(typed);
  const quote = quoted(w, typed);
  if (ABROAD.test(plainSigns(typed).trim())) return w.phone.abroad(t, quote);
  if (digits === undefined) return w.phone.letters(t, quote);
  if (ELEVEN_DIGITS.test(digits)) return w.phone.eleven(t, quote);
  if (isLandLine(digits)) return mobile ? w.phone.landLine(t, quote) : w.phone.prefix(t, quote);
  if (digits.length !== 10 || !digits.startsWith('0')) return w.phone.length(t, quote, digits.length);
  return w.phone.prefix(t, quote);
}

/** Why a text is no name of a person. */
export function nameSentence(w: TypedFaultWords, t: string, typed: string): string {
  const sign = /[^\p{L}\p{M}'’. -]/u.exec(typed)?.[0];
  return sign ? w.name.signs(t, quoted(w, typed), sign) : w.name.start(t, quoted(w, typed));
}

/** What was typed, in quotes, cut where it is long. */
export function quoted(w: TypedFaultWords, typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  const short = [...line].slice(0, LONGEST_QUOTE).join('');
  return w.quoted(short.length < line.length ? `${short}…` : line);
}

/** Why a text is no e-mail address. */
export function emailSentence(w: TypedFaultWords, t: string, typed: string): string {
  const text = plainSigns(typed).trim();
  const quote = quoted(w, typed);
  const [before = '', after = '', ...more] = text.split('@');
  if (!text.includes('@')) return w.email.noAt(t, quote);
  if (/\s/.test(text)) return w.email.space(t, quote);
  if (more.length > 0) return w.email.twoAt(t, quote);
  const sign = /[^\x21-\x7e]|[,;()<>[\]"\\:]/u.exec(text)?.[0];
  if (sign) return w.email.sign(t, quote, sign);
  if (before !== '' && !/[^.]\.[^.]/.test(after)) return w.email.noHost(t, quote);
  return w.email.other(t, quote);
}

/** Why a text does not have the digits that are wanted. */
export function digitsSentence(
  w: TypedFaultWords,
  t: string,
  typed: string,
  { from, to }: { from: number; to: number },
): string {
  const digits = plainSigns(typed).replace(/[ .()-]/g, '');
  const wanted = from === to ? w.digits.exactly(from) : w.digits.between(from, to);
  const quote = quoted(w, typed);
  return /^\d+$/.test(digits)
    ? w.digits.count(t, wanted, quote, digits.length)
    : w.digits.letters(t, wanted, quote);
}

/** The same for a number of some kind. */
export function numberSentence(
  w: TypedFaultWords,
  kind: 'money' | 'whole' | 'decimal' | 'year',
  t: string,
  typed: string,
): string {
  const quote = quoted(w, typed);
  return HUGE.test(plainSigns(typed)) && kind !== 'year' ? w.tooLarge(t, quote) : w[kind](t, quote);
}
