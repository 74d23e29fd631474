import { type Settled, settleRefund } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { vnd } from '#platform/money.ts';
import { CONFIRMED, EDIT, STEP } from '../../dossier/ask-once-more.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { refundWords } from '../../words/refunds.ts';
import { type AtRefund, openHere, seenRefund } from './at-refund.ts';
import { showRefund } from './refund.ts';
import { readWay, WAY_FIELDS, wayRows } from './refund-fields.tsx';
import { ACT, AskRefundOnceMore } from './refund-forms.tsx';
import { refundPaths } from './refunds.paths.ts';

const w = refundWords.settle;

/** Asks once more, then records that it went or did not, sends it again, or changes its way. */
export async function post(c: AtRefund): Promise<Answer> {
  const open = await openHere(c);
  if (c.form.get(STEP) === EDIT) return showRefund(c, open, {});
  const errors: FieldErrors = {};
  const settled = readSettled(c, errors);
  if (!settled || hasErrors(errors)) return showRefund(c, open, errors);
  const { refund } = open;
  const { act } = settled;
  if (c.form.get(STEP) !== CONFIRMED)
    return page(
      AskRefundOnceMore({
        c,
        title: w.confirm[act](vnd(refund.amount)),
        rows: [
          ...(act === 'change' ? wayRows(settled) : [{ name: refundWords.paidTo, value: refund.paidTo }]),
          ...(settled.document ? [{ name: refundWords.document, value: settled.document }] : []),
          ...(settled.reason ? [{ name: w.reason, value: settled.reason }] : []),
        ],
        final: w.final,
        action: refundPaths.settle({ refund: refund.id }),
        button: w.acts[act],
        fields: [ACT, 'so-chung-tu', 'ly-do', ...WAY_FIELDS],
      }),
    );
  return c.change(async (tx) => {
    await settleRefund(tx, c.deps.keys, { ...seenRefund(c, open), ...settled });
    return refundPaths.refund({ refund: refund.id }, { xong: act });
  });
}

function readSettled(c: AtRefund, errors: FieldErrors): Settled | undefined {
  const act = c.form.oneOf(ACT, w.acts);
  if (!act) {
    errors[ACT] = w.needAct;
    return undefined;
  }
  const document = act === 'confirm' ? readText(c, 'so-chung-tu', 100, errors) : '';
  if (act === 'confirm' && !document) errors['so-chung-tu'] ??= w.needDocument;
  const saysWhy = act === 'not-given' || act === 'change';
  const reason = saysWhy ? readText(c, 'ly-do', 1000, errors) : '';
  if (saysWhy && !reason) errors['ly-do'] ??= refundWords.needReason;
  const way =
    act === 'change'
      ? readWay(c, errors, { most: undefined, payer: '' })
      : ({ way: 'cash', paidTo: '' } as const);
  return { act, document, reason, ...way };
}
