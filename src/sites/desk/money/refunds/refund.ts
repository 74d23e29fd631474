import { accountOf } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage } from '#platform/http/answer.ts';
import { refundWords as w } from '../../words/refunds.ts';
import { type AtRefund, type OpenRefund, openHere } from './at-refund.ts';
import { RefundView } from './refund.view.tsx';

/** One refund: what goes back, how, what happened to it, and what this officer may do with it now. */
export async function get(c: AtRefund): Promise<Answer> {
  return showRefund(c, await openHere(c), {});
}

/** The page of a refund; with errors, as the answer to a form of it. */
export function showRefund(c: AtRefund, open: OpenRefund, errors: FieldErrors): Answer {
  const done = c.query.oneOf('xong', w.done);
  const account = accountOf(c.deps.keys, open.refund);
  return formPage(RefundView({ c, open, account, errors, done }), errors);
}
