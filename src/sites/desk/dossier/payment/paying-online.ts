import type { OpenAtDesk } from '#domain/dossiers';
import { listOrders, type Order } from '#domain/payments';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import type { AtDossier } from '../at-dossier.ts';

const w = handingOverWords.payment.online;

/** The order by which its person may be paying online at this moment, or of which nobody knows yet what became; undefined where there is none. */
export async function payingOnline(
  c: AtDossier,
  { dossier }: Pick<OpenAtDesk, 'dossier'>,
): Promise<Order | undefined> {
  const orders = await c.deps.db.reads((r) => listOrders(r, dossier));
  return orders.find(({ state }) => state === 'open' || state === 'pending' || state === 'look');
}

/** What the desk is told before it takes the money. */
export function onlineText(order: Order): string {
  const { amount, createdAt, reference, state } = order;
  const since = vnDateTime(createdAt);
  return state === 'look' ? w.look(vnd(amount), since, reference) : w.awaited(vnd(amount), since, reference);
}
