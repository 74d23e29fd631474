import { createHash } from 'node:crypto';
import type { Answers, AnswerValue, Field } from '#domain/forms';
import type { Form as Posted } from '#platform/http/form.ts';
import { AGAIN_FIELD } from '#platform/http/unsent.ts';
import { prefersStored } from './differences.ts';

const LETTERS = 6;
const NO_ANSWER = new Set(['note', 'file']);

/**
 * What a page shows, as a mark that it carries and sends back: a few letters for each field, made of its name and its answer. By it, what
 * somebody changed on the page is told from what only stood there.
 */
export function markOfPage(sheets: readonly Sheet[]): string {
  return sheets
    .flatMap(({ form, answers }) => answered(form).map((field) => lettersOf(field, answers[field.name])))
    .join('');
}

/**
 * Puts the answers of a page together with those that were saved meanwhile. A field that the page did not change is what is saved, one
 * that was changed only on the page is the page's. One that was changed on both is a conflict: the person chooses. So is every one that is
 * saved otherwise than the words that come back after the session's end: the person was promised that they would.
 */
export function reconcile(o: {
  form: Fields;
  mine: Answers;
  stored: Answers;
  mark: string;
  posted: Posted;
}): Reconciled {
  const shownLetters = new Set(o.mark.match(new RegExp(`.{${LETTERS}}`, 'g')));
  const answers: Answers = { ...o.mine };
  const comesBack = o.posted.has(AGAIN_FIELD);
  const conflicts: string[] = [];
  const fromStored: string[] = [];
  for (const field of answered(o.form)) {
    const { name } = field;
    const [mine, stored] = [o.mine[name], o.stored[name]].map((value) => lettersOf(field, value));
    if (mine === stored || mine === undefined || stored === undefined) continue;
    if (prefersStored(o.posted, name) || (shownLetters.has(mine) && (!comesBack || field.computed))) {
      fromStored.push(name);
      if (o.stored[name] === undefined) delete answers[name];
      else answers[name] = o.stored[name];
    } else if (!shownLetters.has(stored) && !field.computed) conflicts.push(name); // what a date answers by itself follows the date
  }
  return { answers, conflicts, fromStored };
}

function answered(form: Fields): Compared[] {
  return form.fields.filter((field) => !NO_ANSWER.has(field.widget));
}

function lettersOf(field: Compared, value: AnswerValue | undefined): string {
  const text = JSON.stringify([field.name, written(value) ?? '']);
  return createHash('sha256').update(text).digest('base64url').slice(0, LETTERS);
}

// An empty box, a row without words and a box without a tick are as good as none; the names of an address's places are not written.
function written(value: unknown): unknown {
  if (value === '' || value === false) return undefined;
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n'); // a form's own button sends both, a script one
  if (Array.isArray(value)) {
    const rows = value.map((row) => written(row) ?? null);
    return rows.some((row) => row !== null) ? rows : undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value)
    .filter(([name]) => name !== 'provinceName' && name !== 'communeName')
    .map(([name, part]) => [name, written(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.length > 0 ? parts : undefined;
}

type Compared = Pick<Field, 'name' | 'widget' | 'computed'>;

/** The fields of a form, or of less than one. */
export interface Fields {
  readonly fields: readonly Compared[];
}

interface Sheet {
  form: Fields;
  answers: Answers;
}

export interface Reconciled {
  answers: Answers;
  /** The fields that both changed: the person has to choose. */
  conflicts: string[];
  /** The fields that are as they are saved, and not as the page has them. */
  fromStored: string[];
}
