import { clean } from '#platform/text.ts';
import { LONGEST_TEXT } from './data-schema.ts';
import type { Answers, AnswerValue, Entries, Field, Form } from './form.ts';
import { readDate, readValue } from './read-value.ts';

export const ADDRESS_PARTS = ['provinceCode', 'communeCode', 'detail'] as const;
export const DATE_PARTS = ['day', 'month', 'year'] as const;

/**
 * Posted texts as answers: trimmed, NFC, typed. Never throws. Names that are not fields are ignored; a text that does
 * not fit its field is kept as written, so that it can be shown again and refused by `validateAnswers`; a field sent
 * twice with different words becomes a list, which is refused too; a text over the limit is cut just past it.
 */
export function readAnswers(form: Pick<Form, 'fields'>, entries: Entries): Answers {
  return readFields(form.fields, entries, '');
}

function readFields(fields: readonly Field[], entries: Entries, prefix: string): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const value = readField(field, entries, prefix + field.name);
    if (value !== undefined) answers[field.name] = value;
  }
  return answers;
}

function readField(field: Field, entries: Entries, name: string): AnswerValue | undefined {
  switch (field.widget) {
    case 'note':
    case 'file':
      return undefined;
    case 'group':
      return readRows(field, entries, name);
    case 'address':
      return readAddress(entries, name);
    case 'checkbox':
      return entries.all(name).some((text) => text !== '' && text !== 'false' && text !== '0')
        ? true
        : undefined;
    case 'date':
      return readOne(entries, name, (text) => readDate(field, text)) ?? readDateParts(field, entries, name);
    default:
      return readOne(entries, name, (text) => readValue(field, text));
  }
}

function readOne(
  entries: Entries,
  name: string,
  read: (text: string) => string | number,
): AnswerValue | undefined {
  const texts = [
    ...new Set(
      entries
        .all(name)
        .map((text) => cutPastLimit(clean(text)))
        .filter((text) => text.trim() !== ''),
    ),
  ];
  const [first, second] = texts;
  if (first === undefined) return undefined;
  if (second !== undefined) return [first, second];
  const value = read(first);
  return value === '' ? undefined : value;
}

// One letter past the limit is left, so that the length is still found to be wrong.
function cutPastLimit(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT + 1).toWellFormed() : text;
}

function readDateParts(field: Field, entries: Entries, name: string): AnswerValue | undefined {
  const parts = DATE_PARTS.map((part) => readOne(entries, `${name}-${part}`, (text) => text.trim()));
  if (parts.every((part) => part === undefined)) return undefined;
  if (parts.some(Array.isArray)) return parts.map(String);
  const [day = '', month = '', year = ''] = parts.map((part) => (part === undefined ? '' : String(part)));
  if (month === '' && year === '') return readDate(field, day);
  const written = `${day}/${month}/${year}`;
  // what a paper does not say is left empty from the day on
  return readDate(field, day === '' ? written.replace(/^\/+/, '') : written);
}

function readAddress(entries: Entries, name: string): Answers | undefined {
  const address: Answers = {};
  for (const part of ADDRESS_PARTS) {
    const value = readOne(entries, `${name}.${part}`, (text) => text.replace(/\s+/g, ' ').trim());
    if (value !== undefined) address[part] = value;
  }
  return Object.keys(address).length ? address : undefined;
}

function readRows(field: Field, entries: Entries, name: string): Answers[] | undefined {
  const rows: Answers[] = [];
  // One row past the limit is read, so that the number is found to be wrong; further ones are not.
  for (let index = 0; index <= field.maxItems; index++) {
    const prefix = `${name}[${index}].`;
    if (hasRow(field, entries, prefix)) rows.push(readFields(field.fields, entries, prefix));
  }
  return rows.length || entries.has(`${name}._rows`) ? rows : undefined;
}

function hasRow(field: Field, entries: Entries, prefix: string): boolean {
  if (entries.has(`${prefix}_row`)) return true;
  return field.fields.some((each) => {
    const name = prefix + each.name;
    if (each.widget === 'address') return ADDRESS_PARTS.some((part) => entries.has(`${name}.${part}`));
    return (
      entries.has(name) ||
      (each.widget === 'date' && DATE_PARTS.some((part) => entries.has(`${name}-${part}`)))
    );
  });
}
