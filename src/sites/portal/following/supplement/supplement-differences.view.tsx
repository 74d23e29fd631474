import type { OpenDossier } from '#domain/dossiers';
import type { SupplementDraft } from '#domain/drafts';
import type { C } from '../../../../deps.ts';
import type { Difference } from '../../filing/differences/differences.ts';
import { DifferencesForm } from '../../filing/differences/differences-form.tsx';
import { supplementWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';
import { SupplementFrame } from './supplement-frame.tsx';

/** What a page says of a supplement and what was kept of it meanwhile: the person chooses, field by field, which words stay. */
export function SupplementDifferencesView({ c, open, stale, found }: DifferencesProps) {
  return (
    <SupplementFrame c={c} open={open} title={w.changedElsewhere}>
      <DifferencesForm
        c={c}
        action={followingPaths.supplement({ code: open.dossier.code })}
        lead={w.changedElsewhereLead}
        savedAt={stale.savedAt}
        revision={stale.mark}
        found={found}
      />
    </SupplementFrame>
  );
}

interface DifferencesProps {
  c: C;
  open: OpenDossier;
  stale: SupplementDraft;
  found: Difference[];
}
