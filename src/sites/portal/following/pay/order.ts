import type { Actor } from '#domain/journal';
import { collectingAccountOf, listOrders, type Order, TRANSFER } from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { orderNamed } from './came-back.tsx';
import { OrderView } from './order.view.tsx';

/** An order by its reference, for whoever pays without an account: what is paid, the way to the gateway, and what became of it. */
export async function get(c: C<Actor, 'reference'>): Promise<Answer> {
  const named = await orderNamed(c, c.params.reference.toUpperCase());
  const order = named?.state === 'expired' ? await paidInstead(c, named) : named;
  const account =
    order?.gateway === TRANSFER ? await collectingAccountOf(c.deps.db, order.ownerAgencyId) : undefined;
  return page(OrderView({ c, code: order?.code ?? '', order, account, goesOn: true }));
}

/** Where another order of the dossier was paid, that one says what there is to say. */
async function paidInstead({ deps: { db } }: C, order: Order): Promise<Order> {
  const all = await listOrders(db, { ownerAgencyId: order.ownerAgencyId, id: order.dossierId });
  return all.find((o) => o.state === 'paid') ?? order;
}
