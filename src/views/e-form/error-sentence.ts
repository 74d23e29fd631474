import type { Fault } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { number } from '#platform/money.ts';
import {
  dateSentence,
  idNumberSentence,
  nameSentence,
  numberSentence,
  phoneSentence,
} from '../typed-fault.ts';
import { eFormErrorWords as words } from '../words/e-form.ts';
import { typedFaultWords } from '../words/typed-faults.ts';

const typedWords = typedFaultWords.vi;
const CHOSEN = new Set(['radio', 'select']);

/** One Vietnamese sentence that says what to do about a fault. The form's own sentence goes first. */
export function errorSentence(fault: Fault): string {
  const sentence = fault.message ?? ownSentence(fault);
  const row = fault.params['row'];
  return row === undefined ? sentence : words.inRow(sentence, String(row));
}

/** Posted name → sentence, in the order of the form. */
export function errorSentences(faults: readonly Fault[]): FieldErrors {
  return Object.fromEntries(faults.map((fault) => [fault.field, errorSentence(fault)]));
}

function ownSentence(fault: Fault): string {
  const title = String(fault.params['title'] ?? '');
  if (fault.params['part']) return placeSentence(fault, inSentence(title));
  if (title.endsWith('?') && fault.code !== 'maxLength') return words.answer(title);
  return sentenceFor(fault, title, inSentence(title));
}

function sentenceFor(fault: Fault, title: string, t: string): string {
  const widget = String(fault.params['widget'] ?? '');
  const limit = Number(fault.params['limit'] ?? 0);
  const bound = widget === 'year' ? String(limit) : number(limit);
  switch (fault.code) {
    case 'required':
      return requiredSentence(widget, title, t);
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
      return widget === 'checkbox' ? words.tick(title) : words.again(t);
    case 'past':
      return widget === 'year' ? words.pastYear(t) : words.past(t);
    case 'future':
      return widget === 'year' ? words.futureYear(t) : words.future(t);
    case 'range':
      return words.dateRange(t);
    case 'before':
      return words.before(t, String(fault.params['other'] ?? ''));
    case 'notBefore':
      return words.notBefore(t, String(fault.params['other'] ?? ''));
    default:
      return shapeSentence(fault, widget, title, t);
  }
}

function requiredSentence(widget: string, title: string, t: string): string {
  if (CHOSEN.has(widget)) return words.choose(t);
  if (widget === 'checkbox') return words.tick(title);
  if (widget === 'group') return words.addOne(title);
  return widget === 'date' ? words.enterDate(t) : words.enter(t);
}

// without what was typed the value is of another type than any box gives
function shapeSentence(fault: Fault, widget: string, title: string, t: string): string {
  const typed = String(fault.params['typed'] ?? '');
  switch (widget) {
    case 'cccd':
      return idNumberSentence(typedWords, t, typed);
    case 'phone':
      return phoneSentence(typedWords, t, typed);
    case 'email':
      return numberSentence(typedWords, 'email', t, typed);
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
      return CHOSEN.has(widget) ? words.choose(t) : words.again(t);
  }
}

function placeSentence(fault: Fault, t: string): string {
  switch (fault.params['part']) {
    case 'provinceCode':
      return words.chooseProvince(t);
    case 'communeCode':
      return words.chooseCommune(t);
    default:
      return fault.code === 'maxLength'
        ? words.shortenDetail(t, Number(fault.params['limit'] ?? 0))
        : words.enterDetail(t);
  }
}

// "Họ và tên" goes into a sentence as "họ và tên", "CCCD của mẹ" stays as it is.
function inSentence(title: string): string {
  const [first = '', second = ''] = title;
  return second !== '' && second === second.toLowerCase()
    ? first.toLowerCase() + title.slice(first.length)
    : title;
}
