import { dateFault } from '#platform/date-fault.ts';
import { isLandLine, phoneDigits } from '#platform/phone.ts';
import { plainSigns } from '#platform/text.ts';
import type { TypedFaultWords } from './words/typed-faults.ts';

const LONGEST_QUOTE = 40;

/** Why a text is no date: the sentence quotes what was typed. @param orYear a year alone would be taken too. */
export function dateSentence(w: TypedFaultWords, t: string, typed: string, orYear = false): string {
  const fault = dateFault(typed);
  const said = quoted(w, typed);
  if (fault.why === 'no-such-day') return w.date.noDay(t, said, fault.month, fault.days);
  if (fault.why === 'no-such-month') return w.date.noMonth(t, said, fault.month);
  // a year alone that is not taken where years are is out of range, and a month is none
  if (orYear && fault.why !== 'short-year') return w.date.orYear(t, said);
  return w.date[fault.why](t, said);
}

/** Why a text is no number of an identity card. */
export function idNumberSentence(w: TypedFaultWords, t: string, typed: string): string {
  const digits = plainSigns(typed).replace(/[ .()-]/g, '');
  const said = quoted(w, typed);
  if (!/^\d*$/.test(digits)) return w.idNumber.letters(t, said);
  if (digits.length !== 12) return w.idNumber.length(t, said, digits.length);
  return /^...[0-3]/.test(digits) ? w.idNumber.province(t, said) : w.idNumber.century(t, said);
}

/** Why a text is no telephone number. @param mobile a landline is not taken. */
export function phoneSentence(w: TypedFaultWords, t: string, typed: string, mobile = false): string {
  const digits = phoneDigits(typed);
  const said = quoted(w, typed);
  if (digits === undefined) return w.phone.letters(t, said);
  if (isLandLine(digits)) return mobile ? w.phone.landLine(t, said) : w.phone.prefix(t, said);
  if (digits.length !== 10 || !digits.startsWith('0')) return w.phone.length(t, said, digits.length);
  return w.phone.prefix(t, said);
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

/** The same for a number of some kind. */
export function numberSentence(
  w: TypedFaultWords,
  kind: 'money' | 'whole' | 'decimal' | 'year' | 'email',
  t: string,
  typed: string,
): string {
  return w[kind](t, quoted(w, typed));
}
