import type { Field, Form } from '#domain/forms';
import { printWords as w } from '../words/print.ts';

const MOST_CHOICES = 12;
const MOST_COLUMNS = 6;
const BLANK_ROWS = 3;
const BOXES: Partial<Record<Field['widget'], number>> = { cccd: 12, phone: 10, year: 4 };

/** An e-form as a paper to fill in by hand: every field that may be asked. */
export function blankFormOf(
  form: Form,
  o: { procedureName: string; procedureCode?: string; addressedTo?: string },
): BlankFormData {
  return {
    title: form.title,
    ...o,
    sections: form.sections.map((s) => ({
      title: s.title,
      ...(s.hint ? { hint: s.hint } : {}),
      // what a date answers by itself is not asked on paper either
      fields: s.fields.filter((f) => !f.computed).map(blankField),
    })),
  };
}

function blankField(f: Field): BlankField {
  const { label, required } = { label: f.title, required: f.required && !f.showWhen };
  const when = f.showWhen ? w.ifAny : '';
  const boxes = BOXES[f.widget];
  if (f.widget === 'note') return { kind: 'note', text: f.ui.text ?? f.title };
  if (boxes) return { kind: 'boxes', label, required, count: boxes };
  if (f.widget === 'checkbox') return { kind: 'choices', label: '', required: false, choices: [label] };
  if (f.choices.length > 0 && f.choices.length <= MOST_CHOICES)
    return { kind: 'choices', label, required, choices: f.choices.map((c) => c.title) };
  if (f.widget === 'group') return groupTable(f, label, required);
  if (f.widget === 'address') return { kind: 'line', label, required, lines: 2, hint: w.addressHint };
  if (f.widget === 'textarea') return { kind: 'line', label, required, lines: 3, hint: when };
  return { kind: 'line', label, required, hint: f.widget === 'date' ? w.dateHint : when };
}

/** At least a few rows; when there are more columns than fit on the sheet, they are asked in one. */
function groupTable(f: Field, label: string, required: boolean): BlankField {
  const titles = f.fields.filter((c) => c.widget !== 'note').map((c) => c.title);
  const columns =
    titles.length > MOST_COLUMNS
      ? [...titles.slice(0, MOST_COLUMNS - 1), titles.slice(MOST_COLUMNS - 1).join('; ')]
      : titles;
  const rows = Math.max(f.minItems, Math.min(f.maxItems, BLANK_ROWS));
  return { kind: 'table', label, required, columns, rows };
}

/** A form as lines and boxes; the views make it from a form's schema. */
export interface BlankFormData {
  title: string;
  procedureName: string;
  procedureCode?: string;
  /** 'Kính gửi: …'. */
  addressedTo?: string;
  sections: { title: string; hint?: string; fields: BlankField[] }[];
}

export type BlankField =
  | { kind: 'line'; label: string; required: boolean /** dotted lines */; lines?: number; hint?: string }
  /** One box a character. */
  | { kind: 'boxes'; label: string; required: boolean; count: number }
  | { kind: 'choices'; label: string; required: boolean; choices: string[] }
  | { kind: 'table'; label: string; required: boolean; columns: string[]; rows: number }
  | { kind: 'note'; text: string };
