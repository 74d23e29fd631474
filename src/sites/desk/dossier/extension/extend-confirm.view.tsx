import type { OpenAtDesk } from '#domain/dossiers';
import { vnLongDateTime } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { extensionWords } from '../../words/extension.ts';
import { AskOnceMoreView } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { type ProposalFacts, proposalRows, UnverifiedDate } from './extend.view.tsx';

const w = extensionWords.send;

/** Shows once more what is told to whom, and that it is told once. */
export function ExtendConfirmView({ c, open, ...facts }: ExtendConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm(vnLongDateTime(new Date(facts.proposal.until)))}
      action={deskPaths.extend({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={['decision', 'note']}
      rows={proposalRows(facts)}
      before={<UnverifiedDate years={facts.unverified} />}
    />
  );
}

interface ExtendConfirmProps extends ProposalFacts {
  c: C;
  open: OpenAtDesk;
}
