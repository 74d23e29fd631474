import { isDate, parseVnDate } from '#platform/time.ts';
import type { Field } from './form.ts';

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
      return readDate(oneLine(text));
    case 'money':
      return readWhole(oneLine(text), oneLine(text).replace(CURRENCY, ''));
    case 'integer':
    case 'year':
      return readWhole(oneLine(text), oneLine(text));
    case 'number':
      return readNumber(oneLine(text));
    case 'cccd':
      return withoutMarks(oneLine(text));
    case 'phone':
      return readPhone(oneLine(text));
    default:
      return field.ui.upper ? oneLine(text).toLocaleUpperCase('vi') : oneLine(text);
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A date as people write it to YYYY-MM-DD; also accepts that form itself. */
export function readDate(text: string): string {
  return isDate(text) ? text : (parseVnDate(text) ?? text);
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
  const compact = text.replace(/ /g, '');
  if (!GROUPED.test(compact)) return asWritten;
  const value = Number(compact.replace(/[.,]/g, ''));
  return Number.isSafeInteger(value) ? value + 0 : asWritten;
}

// Việt Nam writes 1.234,5: the comma is the decimal mark, dots stand between thousands.
function readNumber(text: string): string | number {
  const compact = text.replace(/ /g, '');
  if (!/^-?\d{1,12}([.,]\d+)*$/.test(compact)) return text;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d{1,6})?$/.test(compact) ? compact.replace(/\./g, '') : compact;
  if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(grouped)) return text;
  return Number(grouped.replace(',', '.')) + 0;
}

function readPhone(text: string): string {
  const digits = withoutMarks(text).replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0');
  return /^\d+$/.test(digits) ? digits : text;
}

function withoutMarks(text: string): string {
  const compact = text.replace(/[ .()-]/g, '');
  return /^\+?\d+$/.test(compact) ? compact : text;
}
