import type { Actor } from '#domain/journal';
import {
  comeBack,
  findOrder,
  findOrderRef,
  type GatewayNotice,
  type Order,
  type PaymentGateway,
} from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { OrderView } from './order.view.tsx';

/**
 * Where a gateway sends the person back to. It only informs: nothing that stands in the address is believed but which order it is, and that
 * only where the gateway has signed it; what is shown is what the order's own notice made of it.
 */
export async function get(c: C<Actor, 'code'>): Promise<Answer> {
  const order = await orderOf(c);
  return page(OrderView({ c, code: c.params.code.toUpperCase(), order }));
}

async function orderOf(c: C): Promise<Order | undefined> {
  const at = c.url.indexOf('?');
  const rawQuery = at < 0 ? '' : c.url.slice(at + 1);
  const notice = c.deps.gateways.map((g) => noticeIn(g, rawQuery)).find((n) => n !== undefined);
  const order = notice && (await orderNamed(c, notice.reference));
  const isNews = notice?.fate === 'received' && order?.state === 'pending' && !order.cameBackAt;
  return isNews ? c.deps.db.tx((tx) => comeBack(tx, order, c.now)) : order;
}

/** The order with this reference, which nobody guesses: whoever knows it paid it, or is about to. */
export async function orderNamed({ deps: { db } }: C, reference: string): Promise<Order | undefined> {
  const ref = await findOrderRef(db, reference);
  return ref && findOrder(db, ref);
}

function noticeIn(gateway: PaymentGateway, rawQuery: string): GatewayNotice | undefined {
  try {
    return gateway.readNotice(rawQuery);
  } catch {
    return undefined; // signed and not readable: its own notice is a bug and logged as one
  }
}
