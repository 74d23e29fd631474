import { type AnswerRow, type Answers, type Form, summarise, valueAt } from '#domain/forms';
import { fold } from '#platform/text.ts';
import type { DraftContent } from './draft.ts';

const NAMES = 2;
const LONGEST = 80;
const TELLING = new Set<string | undefined>([
  'text',
  'textarea',
  'address',
  'date',
  'money',
  'number',
  'integer',
  'year',
]);

/**
 * What distinguishes one draft from another of the same procedure: the person it is for, and its first answers. Names of people other
 * than the filer (the child, the couple) distinguish best; without one, the first answer that the account did not fill in is used.
 * An identity number is never used, and neither is a tick or a choice.
 */
export function aboutDraft(form: Form, content: DraftContent, filer: string): DraftAbout {
  const { onBehalf, owner, answers } = content;
  const filled = summarise(form, answers)
    .flatMap((section) => section.rows)
    .map((row) => ({ row, field: form.field(row.field), value: clipped(textOf(form, answers, row)) }))
    .filter(({ value }) => value !== '');
  const names = filled.filter((s) => s.field?.widget === 'person-name' && fold(s.value) !== fold(filer));
  const others = filled.filter(
    (s) => TELLING.has(s.field?.widget) && !s.field?.ui.prefill && !s.field?.ui.known,
  );
  const first = names.length > 0 ? names.slice(0, NAMES) : others.slice(0, 1);
  return {
    owner: onBehalf ? clipped(owner.name) : '',
    mainAnswers: first.map(({ row, value }) => ({ title: row.title, value })),
  };
}

// a draft stores places by code, which nobody can read, so only the typed line of an address is used
function textOf(form: Form, answers: Answers, row: AnswerRow): string {
  if (form.field(row.field)?.widget !== 'address') return row.value;
  const detail = valueAt(answers, `${row.field}.detail`);
  return typeof detail === 'string' ? detail : '';
}

function clipped(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

export interface DraftAbout {
  /** The owner's name, when the dossier is filed for somebody else who has been named. */
  owner: string;
  /** The answers that distinguish it best, as people read them; empty while there is none. */
  mainAnswers: { title: string; value: string }[];
}
