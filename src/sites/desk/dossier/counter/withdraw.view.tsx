import type { AtCounter, HandBack, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { counterWords } from '../../words/counter.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { FEE, HandBackFields, handBackRows, PAPERS } from '../hand-back/hand-back-fields.tsx';
import { WHO, WHY, WhoAndWhy } from './who-and-why.tsx';

const w = counterWords.withdraw;

export const REASON = 'ly-do';

/** Who asks for it at the counter and why there, why it is withdrawn, and what becomes of papers and fee. */
export function WithdrawView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.withdraw({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={<p class="govuk-body">{w.lead}</p>}
    >
      <WhoAndWhy c={c} open={open} errors={errors} />
      <Textarea
        name={REASON}
        label={w.reason}
        hint={w.reasonHint}
        rows={2}
        value={c.form.get(REASON)}
        error={errors[REASON]}
        required
      />
      <HandBackFields c={c} open={open} errors={errors} />
    </ActionFrame>
  );
}

/** Shows once more who asks for it and why, who holds it now, and whom it is told to. */
export function WithdrawConfirmView({ c, open, counter, reason, back, receiver }: WithdrawConfirmProps) {
  const { code, holderOfficerName, holderAgencyName } = open.dossier;
  const holder = [holderOfficerName, holderAgencyName].filter(Boolean).join(' – ');
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.withdraw({ code })}
      button={w.button}
      warning
      final={w.final}
      fields={[WHO, WHY, REASON, PAPERS, FEE]}
      rows={[
        { name: counterWords.broughtBy, value: counter.broughtBy },
        { name: counterWords.why, value: <Written>{counter.why}</Written> },
        { name: w.reason, value: <Written>{reason}</Written> },
        ...(holder ? [{ name: w.holder, value: holder }] : []),
        { name: w.receiver, value: receiver },
        ...handBackRows(open, back),
      ]}
    />
  );
}

interface WithdrawConfirmProps {
  c: C;
  open: OpenAtDesk;
  counter: AtCounter;
  reason: string;
  back: HandBack;
  receiver: string;
}
