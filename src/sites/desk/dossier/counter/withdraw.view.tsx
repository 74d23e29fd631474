import type { AtCounter, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { counterWords } from '../../words/counter.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';
import { WHO, WHY, WhoAndWhy } from './who-and-why.tsx';

const w = counterWords.withdraw;

/** Who asks for it at the counter, and why. */
export function WithdrawView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.withdraw({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          {(open.fee?.paid ?? 0) > 0 ? <WarningText>{w.feeTaken}</WarningText> : null}
        </>
      }
    >
      <WhoAndWhy c={c} open={open} errors={errors} why={w.why} whyHint={w.whyHint} />
    </ActionFrame>
  );
}

/** Shows once more who asks for it and why, who holds it now, and whom it is told to. */
export function WithdrawConfirmView({ c, open, counter, receiver }: WithdrawConfirmProps) {
  const { code, holderOfficerName, holderAgencyName } = open.dossier;
  const holder = [holderOfficerName, holderAgencyName].filter(Boolean).join(' – ');
  const paid = (open.fee?.paid ?? 0) > 0;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.withdraw({ code })}
      button={w.button}
      warning
      final={paid ? `${w.final} ${w.feeTaken}` : w.final}
      fields={[WHO, WHY]}
      rows={[
        { name: counterWords.broughtBy, value: counter.broughtBy },
        { name: w.why, value: <Written>{counter.why}</Written> },
        ...(holder ? [{ name: w.holder, value: holder }] : []),
        { name: w.receiver, value: receiver },
        ...(paid ? [{ name: deskWords.fee, value: feeText(open) }] : []),
      ]}
    />
  );
}

interface WithdrawConfirmProps {
  c: C;
  open: OpenAtDesk;
  counter: AtCounter;
  receiver: string;
}
