import type { Officer } from '#domain/journal';
import {
  findMoney,
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
    const [events, money] = await Promise.all([
      refundEvents(r, refund),
      refund.moneyId ? findMoney(r, { ownerAgencyId: refund.ownerAgencyId, id: refund.moneyId }) : undefined,
    ]);
    return { refund, money, events, acts: refundActs(refund, c.actor) };
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
  /** The sum that came, of which it goes back; undefined of what was paid at the desk. */
  money: Awaited<ReturnType<typeof findMoney>>;
  events: RefundEvent[];
  /** What this officer may do with it now. */
  acts: RefundEventName[];
}
