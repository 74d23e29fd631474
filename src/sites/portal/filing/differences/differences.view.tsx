import type { Draft } from '#domain/drafts';
import type { C } from '../../../../deps.ts';
import { differenceWords as w } from '../../words/filing.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { stepPath } from '../filing.paths.ts';
import type { Filing } from '../open-filing.ts';
import { revisionOf, type SavedStep } from '../save-step.ts';
import type { Difference } from './differences.ts';
import { DifferencesForm } from './differences-form.tsx';

/** Two states of one step side by side, from which the person chooses field by field. */
export function DifferencesView({ c, f, step, stored, rows, kept }: DifferencesProps) {
  return (
    <FilingFrame c={c} draft={stored} online={f.version.content.online} step={step} title={w.title}>
      <DifferencesForm
        c={c}
        action={stepPath(step, stored.id)}
        lead={w.lead}
        savedAt={stored.updatedAt}
        revision={revisionOf(f, stored, step)}
        rows={rows}
        kept={kept}
      />
    </FilingFrame>
  );
}

interface DifferencesProps {
  c: C;
  f: Filing;
  step: SavedStep;
  stored: Draft;
  rows: Difference[];
  kept: readonly string[];
}
