import { vnd } from '#platform/money.ts';
import { fieldText } from './field-text.ts';
import type { Answers, AnswerValue, Field, Form } from './form.ts';
import { holdsData } from './make-fields.ts';
import { rowTitle } from './row-title.ts';
import { rowsOf, visibleFields } from './visible-fields.ts';

/** Signs that need no language; pages pass words (`valueWords` of `#views/e-form/value-words.ts`). */
const SIGNS: ValueWords = { yes: '✓', no: '–', money: vnd };

/**
 * Answers as people read them, section by section, in the order of the form: choices by title, dates dd/mm/yyyy,
 * money with its unit, addresses by name, each row of a group with its number. Hidden fields are left out unless `shown` has them; an
 * asked field without an answer has the value ''.
 */
export function summarise(
  form: Form,
  data: Answers,
  words: ValueWords = SIGNS,
  shown: (form: Form, data: Answers) => ReadonlySet<string> = visibleFields,
): AnswerSection[] {
  const visible = shown(form, data);
  return form.sections
    .map((section) => ({
      id: section.id,
      section: section.title,
      rows: section.fields.flatMap((field) => rowsFor(field, data, visible, words)),
    }))
    .filter((section) => section.rows.length > 0);
}

/** One answer as people read it. */
export function valueText(field: Field, value: AnswerValue | undefined, words: ValueWords = SIGNS): string {
  if (field.widget === 'checkbox') return value === true ? words.yes : words.no;
  if (value === undefined || value === null) return '';
  if (field.widget === 'address') return isRecord(value) ? addressText(value) : '';
  if (typeof value === 'number' && field.widget === 'money') return words.money(value);
  const choice = field.choices.find((each) => each.const === value);
  if (choice) return choice.title;
  const text = fieldText(field, value);
  return text && field.ui.unit && typeof value === 'number' ? `${text} ${field.ui.unit}` : text;
}

function rowsFor(field: Field, data: Answers, visible: ReadonlySet<string>, words: ValueWords): AnswerRow[] {
  if (!holdsData(field) || !visible.has(field.name)) return [];
  if (field.widget !== 'group') {
    const value = data[field.name];
    return [
      {
        field: field.name,
        title: field.title,
        value: valueText(field, value, words),
        ...asWritten(field, value),
      },
    ];
  }
  const rows = rowsOf(data[field.name]);
  if (rows.length === 0) return [{ field: field.name, title: field.title, value: '' }];
  return rows.flatMap((row, index) =>
    field.fields
      .map((each) => ({ each, name: `${field.name}[${index}].${each.name}` }))
      .filter(({ each, name }) => holdsData(each) && visible.has(name))
      .map(({ each, name }) => ({
        field: name,
        title: `${rowTitle(field, index)}: ${each.title}`,
        value: valueText(each, row[each.name], words),
        ...asWritten(each, row[each.name]),
      })),
  );
}

// the words of a choice are the form's
function asWritten(field: Field, value: AnswerValue | undefined): { isWritten?: true } {
  const choice = field.choices.find((each) => each.const === value);
  const isWritten = choice ? choice.isName : typeof value === 'string' || field.widget === 'address';
  return isWritten ? { isWritten: true } : {};
}

function addressText(address: Answers): string {
  return [
    address['detail'],
    address['communeName'] ?? address['communeCode'],
    address['provinceName'] ?? address['provinceCode'],
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}

function isRecord(value: AnswerValue): value is Answers {
  return typeof value === 'object' && !Array.isArray(value);
}

export interface AnswerSection {
  id: string;
  section: string;
  rows: AnswerRow[];
}

export interface AnswerRow {
  /** The posted name, for links: `childName`, `children[0].name`. */
  field: string;
  title: string;
  value: string;
  /** Names, and words that somebody has written: they are in no language of the form. */
  isWritten?: true;
}

export interface ValueWords {
  yes: string;
  no: string;
  money(amount: number): string;
}
