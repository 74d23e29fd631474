import type { Answers, Form } from '#domain/forms';
import { type Answer, json, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import type { Filing } from '../open-filing.ts';
import type { SavedStep } from '../save-step.ts';
import { differences } from './differences.ts';
import { DifferencesView } from './differences.view.tsx';
import type { Reconciled } from './three-way.ts';

/**
 * Asks the person about the fields of a step that were changed both on their page and elsewhere, asked there or not: without a script, and
 * before another choice hid them, people write into them too. A script is told to stop.
 */
export function showDifferences(c: C, f: Filing, { step, action, mark, sheets }: ConflictingStep): Answer {
  if (c.wantsJson) return json({ ok: false }, 409);
  const conflicts = new Set(sheets.flatMap(({ found }) => found.conflicts));
  const rows = differences(
    sheets.map(({ form, mine, stored }) => ({ form, mine, theirs: stored })),
    f.units,
    { hidden: 'too' },
  ).filter((row) => conflicts.has(row.field));
  const fromStored = sheets.flatMap(({ found }) => found.fromStored);
  return page(DifferencesView({ c, f, step, action, mark, rows, fromStored }), { status: 409 });
}

interface ConflictingStep {
  step: SavedStep;
  /** The page that posted, to which the choice is sent. */
  action: string;
  /** The mark of what is saved of that page (`markOfPage`). */
  mark: string;
  sheets: readonly Compared[];
}

interface Compared {
  form: Form;
  mine: Answers;
  stored: Answers;
  found: Reconciled;
}
