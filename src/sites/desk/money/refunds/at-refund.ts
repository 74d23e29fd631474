import type { Officer } from '#domain/journal';
import {
  openRefund,
  type Refund,
  type RefundEvent,
  type RefundEventName,
  refundActs,
  refundEvents,
} from '#domain/payments';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';

/** The refund in the page's address, as far as this officer may see it. */
export async function openHere(c: AtRefund): Promise<OpenRefund> {
  const { refund: id } = c.params;
  if (!isId(id)) throw new NotFound('refund');
  return c.deps.db.reads(async (r) => {
    const refund = await openRefund(r, c.actor, id);
    return { refund, events: await refundEvents(r, refund), acts: refundActs(refund, c.actor) };
  });
}

/** The refund in the state that the officer saw on the page that they sent. */
export function seenRefund(c: AtRefund, { refund }: OpenRefund) {
  const { ownerAgencyId, id } = refund;
  const seq = Number(c.form.get('revision')) || 0;
  return { ref: { ownerAgencyId, id }, seq, officer: c.actor, now: c.now };
}

export type AtRefund = C<Officer, 'refund'>;

export interface OpenRefund {
  refund: Refund;
  events: RefundEvent[];
  /** What this officer may do with it now. */
  acts: RefundEventName[];
}
