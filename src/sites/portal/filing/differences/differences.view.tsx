import type { Draft } from '#domain/drafts';
import type { C } from '../../../../deps.ts';
import { differenceWords as w } from '../../words/filing.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { stepPath } from '../filing.paths.ts';
import { revisionOf, type SavedStep } from '../save-step.ts';
import type { Difference } from './differences.ts';
import { DifferencesForm } from './differences-form.tsx';

/** Two states of one step side by side: the person chooses, field by field, which words stay. */
export function DifferencesView({ c, step, stored, found }: DifferencesProps) {
  return (
    <FilingFrame c={c} draft={stored} step={step} title={w.title}>
      <DifferencesForm
        c={c}
        action={stepPath(step, stored.id)}
        lead={w.lead}
        savedAt={stored.updatedAt}
        revision={revisionOf(stored, step)}
        found={found}
      />
    </FilingFrame>
  );
}

interface DifferencesProps {
  c: C;
  step: SavedStep;
  stored: Draft;
  found: Difference[];
}
