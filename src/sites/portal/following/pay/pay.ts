import { payableOnline } from '#domain/dossiers';
import { listOrders, moneyAsideOf, refundsOf, startOrder } from '#domain/payments';
import { Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, numberLost, openOwn } from '../own-dossier.ts';
import { PayView } from './pay.view.tsx';
import { chosenWay, WAY, wayText } from './ways.tsx';

/** What is to be paid of one's own dossier, and what became of the order by which it is paid. */
export async function get(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const [[order], aside, refunds] = await c.deps.db.reads((r) =>
    Promise.all([listOrders(r, open.dossier), moneyAsideOf(r, open.dossier), refundsOf(r, open.dossier)]),
  );
  const amount = c.actor.lostNumber ? undefined : payableOnline(open);
  return page(PayView({ c, open, order, aside, refunds, amount }));
}

/** Makes the order, or goes on with the one that there is; the page then leads to the gateway. */
export async function post(c: AtOwnDossier): Promise<Answer> {
  return c.change(async (tx) => {
    const open = await openOwn(c, tx);
    if (c.actor.lostNumber) throw numberLost(open.dossier);
    const chosen = chosenWay(c, c.form.get(WAY));
    if (!chosen.gateway) throw new Refusal('order.not-payable');
    await startOrder(tx, { open, gateway: chosen.gateway.code, now: c.now });
    return followingPaths.pay({ code: open.dossier.code }, { cach: wayText(chosen) });
  });
}
