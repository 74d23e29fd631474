import type { C } from '../../../../deps.ts';
import { differenceWords } from '../../words/differences.ts';
import { FilingFrame } from '../filing.frame.tsx';
import type { Filing } from '../open-filing.ts';
import type { SavedStep } from '../save-step.ts';
import type { Difference } from './differences.ts';
import { DifferencesForm } from './differences-form.tsx';

/** Two states of one step side by side, from which the person chooses field by field. */
export function DifferencesView({ c, f, step, action, mark, rows, fromStored }: DifferencesProps) {
  const w = c.words(differenceWords);
  return (
    <FilingFrame c={c} draft={f.draft} content={f.version.content} step={step} title={w.title}>
      <DifferencesForm
        c={c}
        action={action}
        lead={w.lead}
        savedAt={f.draft.updatedAt}
        revision={mark}
        rows={rows}
        fromStored={fromStored}
      />
    </FilingFrame>
  );
}

interface DifferencesProps {
  c: C;
  f: Filing;
  step: SavedStep;
  action: string;
  mark: string;
  rows: Difference[];
  fromStored: readonly string[];
}
