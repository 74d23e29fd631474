import type { OpenDossier } from '#domain/dossiers';
import type { SupplementDraft } from '#domain/drafts';
import type { C } from '../../../../deps.ts';
import type { Difference } from '../../filing/differences/differences.ts';
import { DifferencesForm } from '../../filing/differences/differences-form.tsx';
import { supplementWords } from '../../words/supplement.ts';
import { followingPaths } from '../following.paths.ts';
import { requestedIn } from './supplement-answers.ts';
import { SupplementFrame } from './supplement-frame.tsx';
import { markOfSupplement } from './supplement-mark.ts';

/** Shows what a page says of a supplement beside the draft saved meanwhile; the person chooses field by field. */
export function SupplementDifferencesView({ c, open, newer, rows, fromStored }: DifferencesProps) {
  const w = c.words(supplementWords);
  return (
    <SupplementFrame c={c} open={open} title={w.changedElsewhere}>
      <DifferencesForm
        c={c}
        action={followingPaths.supplement({ code: open.dossier.code })}
        lead={w.changedElsewhereLead}
        savedAt={newer.savedAt}
        revision={markOfSupplement(requestedIn(open, c.language), newer.content)}
        rows={rows}
        fromStored={fromStored}
      />
    </SupplementFrame>
  );
}

interface DifferencesProps {
  c: C;
  open: OpenDossier;
  newer: SupplementDraft;
  rows: Difference[];
  fromStored: readonly string[];
}
