import { payableOnline } from '#domain/dossiers';
import { listOrders, moneyAsideOf, startOrder } from '#domain/payments';
import { Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, numberLost, openOwn } from '../own-dossier.ts';
import { PayView } from './pay.view.tsx';

/** What is to be paid of one's own dossier, and what became of the order by which it is paid. */
export async function get(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const [[order], aside] = await c.deps.db.reads((r) =>
    Promise.all([listOrders(r, open.dossier), moneyAsideOf(r, open.dossier)]),
  );
  const gateway = gatewayOf(c, order?.gateway);
  const amount = c.actor.lostNumber ? undefined : payableOnline(open);
  return page(PayView({ c, open, order, aside, gateway, amount }));
}

/** Makes the order, or goes on with the one that there is; the page then leads to the gateway. */
export async function post(c: AtOwnDossier): Promise<Answer> {
  return c.change(async (tx) => {
    const open = await openOwn(c, tx);
    if (c.actor.lostNumber) throw numberLost(open.dossier);
    const [gateway] = c.deps.gateways;
    if (!gateway) throw new Refusal('order.not-payable');
    await startOrder(tx, { open, gateway: gateway.code, now: c.now });
    return followingPaths.pay({ code: open.dossier.code });
  });
}

/** The gateway of an order, else the one at which the next order is paid. */
export function gatewayOf({ deps: { gateways } }: C, code: string | undefined) {
  return gateways.find((g) => g.code === code) ?? gateways[0];
}
