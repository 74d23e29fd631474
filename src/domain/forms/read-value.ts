import { readPersonName } from '#platform/person-name.ts';
import { phoneDigits } from '#platform/phone.ts';
import { plainSigns } from '#platform/text.ts';
import { parseVnDate, parseVnDateOrYear } from '#platform/time.ts';
import { readMoney, readWholeNumber } from '#platform/whole-number.ts';
import { withoutMarks } from '#platform/without-marks.ts';
import { digitsAlone } from './digits-alone.ts';
import type { Field } from './form.ts';
import { DATE_OR_YEAR } from './formats.ts';

// Việt Nam writes 1.234,5: the comma is the decimal mark, dots or spaces stand between whole groups of three.
const GROUPED = /^-?[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*(?:,\d{1,6})?$/;

/** One posted text as the typed value of its field; a text that does not fit stays as it was written. */
export function readValue(field: Field, text: string): string | number {
  switch (field.widget) {
    case 'textarea':
      return tidyLines(text);
    case 'radio':
    case 'select':
      return field.choices.find((choice) => String(choice.const) === text.trim())?.const ?? oneLine(text);
    case 'date':
      return readDate(field, oneLine(text));
    case 'money':
      return readMoney(text) ?? oneLine(text);
    case 'integer':
    case 'year':
      return readWholeNumber(text) ?? oneLine(text);
    case 'number':
      return readNumber(oneLine(text));
    case 'cccd':
      return withoutMarks(oneLine(text));
    case 'person-name':
      return inCapitals(field, readPersonName(text));
    case 'phone':
      return phoneDigits(text) ?? oneLine(text);
    case 'text':
      // the number of an account, a year: what the form takes as digits alone is written with spaces and dots too
      if (digitsAlone(field.schema.pattern)) return withoutMarks(oneLine(text));
      return inCapitals(field, oneLine(text));
    default:
      return inCapitals(field, oneLine(text));
  }
}

function inCapitals(field: Field, text: string): string {
  return field.ui.upper ? text.toLocaleUpperCase('vi') : text;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A date as people write it to YYYY-MM-DD, where the form takes that also to YYYY-MM or YYYY; a text that is no date stays as it was written. */
export function readDate(field: Field, text: string): string {
  const parse = field.schema.format === DATE_OR_YEAR ? parseVnDateOrYear : parseVnDate;
  return parse(text) ?? text;
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function readNumber(text: string): string | number {
  const line = plainSigns(text);
  const plain = GROUPED.test(line) ? line.replace(/[. ]/g, '') : line;
  if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(plain)) return text;
  return Number(plain.replace(',', '.')) + 0;
}
