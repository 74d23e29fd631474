import { decideRefund } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { vnd } from '#platform/money.ts';
import { CONFIRMED, EDIT, STEP } from '../../dossier/ask-once-more.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { refundWords } from '../../words/refunds.ts';
import { type AtRefund, openHere, seenRefund } from './at-refund.ts';
import { showRefund } from './refund.ts';
import { AskRefundOnceMore, DECISION } from './refund-forms.tsx';
import { refundPaths } from './refunds.paths.ts';

const w = refundWords.decide;

/** Asks once more, then approves or refuses a refund. */
export async function post(c: AtRefund): Promise<Answer> {
  const open = await openHere(c);
  if (c.form.get(STEP) === EDIT) return showRefund(c, open, {});
  const errors: FieldErrors = {};
  const decision = c.form.oneOf(DECISION, w.choices);
  if (!decision) errors[DECISION] = w.needDecision;
  const reason = decision === 'refuse' ? readText(c, 'ly-do', 1000, errors) : '';
  if (decision === 'refuse' && !reason) errors['ly-do'] ??= w.needReason;
  if (!decision || hasErrors(errors)) return showRefund(c, open, errors);
  const { refund } = open;
  const sum = vnd(refund.amount);
  if (c.form.get(STEP) !== CONFIRMED)
    return page(
      AskRefundOnceMore({
        c,
        title: w.confirm[decision](sum),
        rows: [
          { name: refundWords.paidTo, value: refund.paidTo },
          { name: refundWords.way, value: refundWords.ways[refund.way] },
          ...(reason ? [{ name: w.reason, value: reason }] : []),
        ],
        final: w.final[decision],
        action: refundPaths.decide({ refund: refund.id }),
        button: w.choices[decision],
        fields: [DECISION, 'ly-do'],
      }),
    );
  return c.change(async (tx) => {
    await decideRefund(tx, { ...seenRefund(c, open), decision, reason });
    return refundPaths.refund({ refund: refund.id }, { xong: decision });
  });
}
