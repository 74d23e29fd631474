import type { Extension, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { extensionWords } from '../../words/extension.ts';
import { ActionFrame } from '../action.frame.tsx';
import { Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = extensionWords.send;

/** The letter as its filer will read it, and the choice to send it or to give it back. */
export function ExtendView({ c, open, errors, ...facts }: ExtendViewProps) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.extend({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={
        <>
          <SummaryList rows={proposalRows(facts)} />
          <UnverifiedDate years={facts.unverified} />
        </>
      }
    >
      <Radios
        name="decision"
        label={w.decision}
        required
        value={c.form.get('decision')}
        error={errors.decision}
        items={[
          { value: 'send', text: w.send, hint: w.sendHint },
          { value: 'decline', text: w.decline, hint: w.declineHint },
        ]}
      />
      <Textarea name="note" label={w.note} rows={3} value={c.form.get('note')} error={errors.note} />
    </ActionFrame>
  );
}

/** The two dates, until when it may be sent, the reason, who proposed it and who is told. */
export function proposalRows({
  proposal,
  by,
  receiver,
}: Pick<ProposalFacts, 'proposal' | 'by' | 'receiver'>): SummaryRow[] {
  const time = (at: string) => vnLongDateTime(new Date(at));
  return [
    { name: extensionWords.promised, value: time(proposal.was) },
    { name: extensionWords.by, value: vnLongDateTime(by) },
    { name: extensionWords.until, value: <strong>{time(proposal.until)}</strong> },
    { name: extensionWords.reason, value: <Written>{proposal.reason}</Written> },
    { name: w.proposed, value: w.proposedBy(proposal.proposedBy, time(proposal.proposedAt)) },
    { name: extensionWords.receiver, value: receiver },
  ];
}

/** Beside a new date: which years on the way to it have rest days that are not confirmed yet. */
export function UnverifiedDate({ years }: { years: readonly number[] }) {
  return years.map((year) => <WarningText key={year}>{extensionWords.unverifiedYear(year)}</WarningText>);
}

interface ExtendViewProps extends ProposalFacts {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
}

/** What a leader decides about, and who is told of it. */
export interface ProposalFacts {
  proposal: Extension;
  /** Until when the apology may be sent. */
  by: Date;
  /** Years on the way to the new date whose rest days are not confirmed. */
  unverified: readonly number[];
  receiver: string;
}
