import type { Fault } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import {
  dateSentence,
  digitsSentence,
  emailSentence,
  idNumberSentence,
  nameSentence,
  numberSentence,
  phoneSentence,
  quoted,
} from '../typed-fault.ts';
import { eFormErrorWords } from '../words/e-form.ts';
import { typedFaultWords } from '../words/typed-faults.ts';
import { inSentence } from './in-sentence.ts';

const CHOSEN = new Set(['radio', 'select']);

/** One sentence that says what to do about a fault of a form in this language. The form's own sentence goes first. */
export function errorSentence(fault: Fault, language: Language = 'vi'): string {
  const sentence = fault.message ?? ownSentence(fault, language);
  const row = fault.params['row'];
  return row === undefined ? sentence : eFormErrorWords[language].inRow(sentence, String(row));
}

/** Posted name → sentence, in the order of the form. */
export function errorSentences(faults: readonly Fault[], language: Language = 'vi'): FieldErrors {
  return Object.fromEntries(faults.map((fault) => [fault.field, errorSentence(fault, language)]));
}

function ownSentence(fault: Fault, language: Language): string {
  const title = String(fault.params['title'] ?? '');
  if (fault.params['part']) return placeSentence(fault, inSentence(title), language);
  if (title.endsWith('?') && fault.code !== 'maxLength') return eFormErrorWords[language].answer(title);
  return sentenceFor(fault, title, inSentence(title), language);
}

function sentenceFor(fault: Fault, title: string, t: string, language: Language): string {
  const words = eFormErrorWords[language];
  const widget = String(fault.params['widget'] ?? '');
  const limit = Number(fault.params['limit'] ?? 0);
  const quote = quoted(typedFaultWords[language], String(fault.params['typed'] ?? ''));
  const bound = widget === 'year' ? String(limit) : formats[language].number(limit);
  switch (fault.code) {
    case 'required':
      return requiredSentence(fault, widget, title, t, language);
    case 'twice':
      return words.twice(t);
    case 'maxLength':
      return words.shorten(t, limit);
    case 'minLength':
      return words.lengthen(t, limit);
    case 'minimum':
      return words.atLeast(t, bound);
    case 'maximum':
      return words.atMost(t, bound);
    case 'exclusiveMinimum':
      return words.moreThan(t, bound);
    case 'exclusiveMaximum':
      return words.lessThan(t, bound);
    case 'minItems':
      return limit > 1 ? words.rowsAtLeast(title, limit) : words.addOne(title);
    case 'maxItems':
      return words.rowsAtMost(title, limit);
    case 'enum':
      return words.choose(t);
    case 'const':
      return onlyOneSentence(fault, widget, title, t, language);
    case 'past':
      return widget === 'year' ? words.pastYear(t, quote) : words.past(t, quote);
    case 'future':
      return widget === 'year' ? words.futureYear(t, quote) : words.future(t, quote);
    case 'daysAhead':
      return words.daysAhead(t, limit, quote);
    case 'range':
      // a date that must have happened and is too late is said to be so
      return fault.params['past'] === undefined ? words.dateRange(t, quote) : words.datePastRange(t, quote);
    case 'before':
      return words.before(t, String(fault.params['other'] ?? ''), String(fault.params['at'] ?? ''));
    case 'notBefore':
      return words.notBefore(t, String(fault.params['other'] ?? ''), String(fault.params['at'] ?? ''));
    default:
      return shapeSentence(fault, widget, title, t, language);
  }
}

// where another answer leaves one that is taken, it is named
function onlyOneSentence(fault: Fault, widget: string, title: string, t: string, language: Language): string {
  const words = eFormErrorWords[language];
  if (widget === 'checkbox') return words.tick(title);
  const allowed = fault.params['allowed'];
  if (allowed === undefined) return words.again(t);
  return CHOSEN.has(widget) ? words.chooseOnly(t, String(allowed)) : words.enterOnly(t, String(allowed));
}

function requiredSentence(
  fault: Fault,
  widget: string,
  title: string,
  t: string,
  language: Language,
): string {
  const words = eFormErrorWords[language];
  if (CHOSEN.has(widget)) return words.choose(t);
  if (widget === 'checkbox') return words.tick(title);
  if (widget === 'group') return words.addOne(title);
  if (widget !== 'date') return words.enter(t);
  return fault.params['orYear'] === undefined ? words.enterDate(t) : words.enterDateOrYear(t);
}

// without what was typed the value is of another type than any box gives
function shapeSentence(fault: Fault, widget: string, title: string, t: string, language: Language): string {
  const words = eFormErrorWords[language];
  const typedWords = typedFaultWords[language];
  const typed = String(fault.params['typed'] ?? '');
  switch (widget) {
    case 'cccd':
      return idNumberSentence(typedWords, t, typed);
    case 'phone':
      return phoneSentence(typedWords, t, typed);
    case 'email':
      return emailSentence(typedWords, t, typed);
    case 'date':
      return dateSentence(typedWords, t, typed, fault.params['orYear'] !== undefined);
    case 'person-name':
      return nameSentence(typedWords, t, typed);
    case 'money':
      return numberSentence(typedWords, 'money', t, typed);
    case 'integer':
      return numberSentence(typedWords, 'whole', t, typed);
    case 'number':
      return numberSentence(typedWords, 'decimal', t, typed);
    case 'year':
      return numberSentence(typedWords, 'year', t, typed);
    case 'checkbox':
      return words.tick(title);
    default:
      if (CHOSEN.has(widget)) return words.choose(t);
      return fault.code === 'pattern' ? patternSentence(fault, t, typed, language) : words.again(t);
  }
}

// any other pattern has the form's own sentence
function patternSentence(fault: Fault, t: string, typed: string, language: Language): string {
  const [from, to] = [Number(fault.params['fewestDigits']), Number(fault.params['mostDigits'])];
  return Number.isNaN(from)
    ? eFormErrorWords[language].again(t)
    : digitsSentence(typedFaultWords[language], t, typed, { from, to });
}

function placeSentence(fault: Fault, t: string, language: Language): string {
  const words = eFormErrorWords[language];
  switch (fault.params['part']) {
    case 'provinceCode':
      return fault.code === 'unit' ? words.provinceAgain(t) : words.chooseProvince(t);
    case 'communeCode':
      return fault.code === 'unit' ? words.communeAgain(t) : words.chooseCommune(t);
    default:
      return fault.code === 'maxLength'
        ? words.shortenDetail(t, Number(fault.params['limit'] ?? 0))
        : words.enterDetail(t);
  }
}
