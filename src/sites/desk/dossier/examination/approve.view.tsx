import { type OpenAtDesk, type Proposal, proposalIn, standingEvents } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { detailsOf } from '#views/dossier/event-text.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { examinationWords } from '../../words/examination.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { OpinionsPanel } from './opinions-panel.tsx';

const w = examinationWords.approve;

/** Shows the officer's proposal above the decision. */
export function ApproveView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.approve({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={
        <>
          <Examination open={open} />
          <OpinionsPanel open={open} now={c.now} />
        </>
      }
    >
      <Radios
        name="decision"
        label={w.decision}
        required
        value={c.form.get('decision')}
        error={errors.decision}
        items={choicesFor(proposalIn(open.events))}
      />
      <Textarea name="note" label={w.note} rows={4} value={c.form.get('note')} error={errors.note} />
    </ActionFrame>
  );
}

/** The decision that was proposed first, as what it is; then back to the officer, and last the other decision, which needs its reason. */
function choicesFor(proposal: Proposal | undefined) {
  const [first, other] = proposal === 'deny' ? (['deny', 'grant'] as const) : (['grant', 'deny'] as const);
  const choice = (what: Proposal) => ({
    value: decisionFor[what],
    text: !proposal ? w[what] : what === first ? w.proposed[what] : w.otherwise[what],
    hint: what === 'deny' ? w.deniedHint : proposal === 'deny' ? w.otherwiseHint : undefined,
  });
  return [choice(first), { value: 'send-back', text: w.sendBack, hint: w.otherwiseHint }, choice(other)];
}

const decisionFor = { grant: 'granted', deny: 'denied' } as const;

/** What the officer found and proposed. */
export function Examination({ open }: { open: OpenAtDesk }) {
  const examined = standingEvents(open.events).findLast((e) => e.verb === 'examine');
  if (!examined) return null;
  return (
    <Inset>
      <p>
        <strong>{w.examination}</strong> – {examined.actorName}: {detailsOf(examined).join('. ')}
      </p>
      {examined.note ? <p class="mc-note">{examined.note}</p> : null}
    </Inset>
  );
}
