import { feeBack, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';
import { FEE } from './hand-back-fields.tsx';

const w = handBackWords.decideFee;

export const REASON = 'ly-do-phi';

/** What was paid, and whether it goes back. */
export function DecideFeeView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.decideFee({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <SummaryList rows={[{ name: deskWords.fee, value: feeText(open) }]} />
        </>
      }
    >
      <Radios
        name={FEE}
        label={w.decision}
        value={c.form.get(FEE)}
        error={errors[FEE]}
        items={feeBack.map((value) => ({ value, text: handBackWords.feeBack[value] }))}
        required
      />
      <Textarea
        name={REASON}
        label={w.reason}
        hint={w.reasonHint}
        rows={3}
        value={c.form.get(REASON)}
        error={errors[REASON]}
      />
    </ActionFrame>
  );
}

/** Shows once more what is decided and why, and whom it is told to. */
export function DecideFeeConfirmView({ c, open, fee, reason, receiver }: DecideFeeConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm[fee]}
      action={deskPaths.decideFee({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={[FEE, REASON]}
      rows={[
        { name: deskWords.fee, value: feeText(open) },
        { name: w.decision, value: handBackWords.feeBack[fee] },
        { name: w.reason, value: reason ? <Written>{reason}</Written> : w.noReason },
        { name: handBackWords.returnPapers.receiver, value: receiver },
      ]}
    />
  );
}

interface DecideFeeConfirmProps {
  c: C;
  open: OpenAtDesk;
  fee: (typeof feeBack)[number];
  reason: string;
  receiver: string;
}
