import { readPersonName } from '#platform/person-name.ts';
import { phoneDigits } from '#platform/phone.ts';
import { plainSigns } from '#platform/text.ts';
import { parseVnDate, parseVnDateOrYear } from '#platform/time.ts';
import { digitsAlone } from './digits-alone.ts';
import type { Field } from './form.ts';
import { DATE_OR_YEAR } from './formats.ts';

const GROUPED = /^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)$/;
const CURRENCY = /\s*(đ|₫|đồng|vnd|vnđ)\.?$/i;

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
      return readWhole(oneLine(text), oneLine(text).replace(CURRENCY, ''));
    case 'integer':
    case 'year':
      return readWhole(oneLine(text), oneLine(text));
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

function readWhole(asWritten: string, text: string): string | number {
  const compact = plainSigns(text).replace(/ /g, '');
  if (!GROUPED.test(compact)) return asWritten;
  const value = Number(compact.replace(/[.,]/g, ''));
  return Number.isSafeInteger(value) ? value + 0 : asWritten;
}

// Việt Nam writes 1.234,5: the comma is the decimal mark, dots stand between thousands.
function readNumber(text: string): string | number {
  const compact = plainSigns(text).replace(/ /g, '');
  if (!/^-?\d{1,12}([.,]\d+)*$/.test(compact)) return text;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d{1,6})?$/.test(compact) ? compact.replace(/\./g, '') : compact;
  if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(grouped)) return text;
  return Number(grouped.replace(',', '.')) + 0;
}

function withoutMarks(text: string): string {
  const compact = plainSigns(text).replace(/[ .()-]/g, '');
  return /^\d+$/.test(compact) ? compact : text;
}
