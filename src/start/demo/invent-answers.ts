import {
  type Answers,
  type AnswerValue,
  computeAnswers,
  type Field,
  type Form,
  type ValidationContext,
  validateAnswers,
  visibleFields,
} from '#domain/forms';
import { addDays } from '#platform/time.ts';
import type { Inventor } from './invent.ts';

/** The commune that invented people live in. */
const HOME = { provinceCode: '99', communeCode: '99001' };
const MOST_TRIES = 400;
const MOST_PICKS = 12;

/** Answers that a form accepts. Rules between fields refuse some combinations: then others are invented. */
export function inventAnswers(
  form: Form,
  by: Inventor,
  context: ValidationContext,
  prefilled: Answers = {},
): Answers {
  for (let i = 0; i < MOST_TRIES; i++) {
    const answers = inventOnce(form, by, context, prefilled);
    if (validateAnswers(form, answers, context).ok) return answers;
  }
  throw new Error(`form ${form.id}: no invented answers are valid`);
}

// every field that is shown, in its order, so that one answer can decide on the next
function inventOnce(form: Form, by: Inventor, context: ValidationContext, prefilled: Answers): Answers {
  let answers: Answers = { ...prefilled };
  for (const field of form.fields) {
    // what a date answers by itself decides on what comes after it
    answers = computeAnswers(form, answers, context);
    if (answers[field.name] !== undefined || !isVisible(form, answers, field)) continue;
    for (let i = 0; i < MOST_PICKS; i++) {
      const value = inventValue(field, by, context.today);
      if (value === undefined) break;
      answers[field.name] = value;
      if (!contradicts(form, answers, context)) break;
    }
    // a tick that nothing allows is not set
    if (!field.required && contradicts(form, answers, context)) delete answers[field.name];
  }
  return answers;
}

// of answers that exclude one another or the case, the later is picked again
function contradicts(form: Form, answers: Answers, context: ValidationContext): boolean {
  if (!form.schema.ui.contradictions) return false;
  const checked = validateAnswers(form, answers, context);
  return !checked.ok && checked.errors.some((fault) => fault.code === 'contradiction');
}

function isVisible(form: Form, answers: Answers, field: Field): boolean {
  return visibleFields(form, answers).has(field.name);
}

function inventValue(field: Field, by: Inventor, today: string): AnswerValue | undefined {
  switch (field.widget) {
    case 'person-name':
      return by.name(sexOf(field)).toLocaleUpperCase('vi');
    case 'radio':
      return field.choices.length > 0 ? by.pick(field.choices).const : undefined;
    case 'select':
      return field.choices.length > 0 ? by.pick(field.choices.slice(0, 4)).const : undefined;
    case 'checkbox':
      return true;
    case 'date':
      return inventDate(field, by, today);
    case 'year':
      return within(field, (field.ui.before ? 1935 : 1970) + by.below(25));
    case 'cccd':
      return by.idNumber(1970 + by.below(30), sexOf(field) ?? by.pick(['nam', 'nu']));
    case 'phone':
      return by.phone();
    case 'email':
      return `nguoidan${by.below(1000)}@motcua.example`;
    case 'money':
      return within(field, (1 + by.below(50)) * 10_000_000);
    case 'integer':
    case 'number':
      return within(field, 1 + by.below(3));
    case 'address':
      return { ...HOME, detail: by.street() };
    case 'group':
      return Array.from({ length: Math.max(1, field.minItems) }, () => inventRow(field, by, today));
    case 'text':
    case 'textarea':
      return inventText(field, by);
    case 'note':
    case 'file':
      return undefined;
  }
}

function inventRow(group: Field, by: Inventor, today: string): Answers {
  const row: Answers = {};
  for (const field of group.fields) {
    const value = field.showWhen ? undefined : inventValue(field, by, today);
    if (value !== undefined) row[field.name] = value;
  }
  return row;
}

function sexOf(field: Field): 'nam' | 'nu' | undefined {
  if (/^(mother|wife|bride|female)/i.test(field.name)) return 'nu';
  return /^(father|husband|groom|male)/i.test(field.name) ? 'nam' : undefined;
}

function inventDate(field: Field, by: Inventor, today: string): string {
  if (field.ui.future) return addDays(today, 5 + by.below(20));
  // a mother of a child that was just born
  if (/^(child|baby)/i.test(field.ui.before ?? ''))
    return `${1985 + by.below(15)}-0${1 + by.below(9)}-${10 + by.below(18)}`;
  if (field.ui.before) return `${1935 + by.below(25)}-0${1 + by.below(9)}-${10 + by.below(18)}`;
  if (/birthdate$/i.test(field.name) && !/^(child|baby)/i.test(field.name))
    return `${1965 + by.below(38)}-${String(1 + by.below(12)).padStart(2, '0')}-${String(1 + by.below(28)).padStart(2, '0')}`;
  return addDays(today, -(20 + by.below(30)));
}

function within(field: Field, wanted: number): number {
  const { minimum, maximum, multipleOf } = field.schema;
  const n = Math.min(Math.max(wanted, minimum ?? wanted), maximum ?? wanted);
  return multipleOf ? Math.ceil(n / multipleOf) * multipleOf : n;
}

function inventText(field: Field, by: Inventor): string {
  const { maxLength = 80, minLength = 0, pattern } = field.schema;
  const tries = [
    `Phường An Phú, tỉnh Một Cửa`,
    `${by.street()}, phường An Phú`,
    String(100_000_000 + by.below(899_999_999)),
    String(1000 + by.below(8999)),
    `AB${100000 + by.below(899999)}`,
    `${1 + by.below(12)}/${2010 + by.below(15)}`,
  ];
  const fits = (t: string) =>
    t.length <= maxLength && t.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(t));
  return tries.find(fits) ?? (tries[0] ?? '').slice(0, maxLength);
}
