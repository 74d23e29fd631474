import { payableOnline } from '#domain/dossiers';
import { collectingAccountOf, listOrders, moneyAsideOf, orderOfNow, refundsOf } from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, numberLost, openOwn } from '../own-dossier.ts';
import { PayView } from './pay.view.tsx';
import { startChosen } from './start-chosen.ts';

/** What is to be paid of one's own dossier, and what became of the order by which it is paid. */
export async function get(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const [orders, aside, refunds, account] = await c.deps.db.reads((r) =>
    Promise.all([
      listOrders(r, open.dossier),
      moneyAsideOf(r, open.dossier),
      refundsOf(r, open.dossier),
      collectingAccountOf(r, open.dossier.ownerAgencyId),
    ]),
  );
  const amount = c.actor.lostNumber ? undefined : payableOnline(open);
  const order = orderOfNow(orders, payableOnline(open) !== undefined);
  return page(PayView({ c, open, order, aside, refunds, account, amount }));
}

/** Makes the order, or goes on with the one that there is; the page then leads to the gateway. */
export async function post(c: AtOwnDossier): Promise<Answer> {
  return c.change(async (tx) => {
    const open = await openOwn(c, tx);
    if (c.actor.lostNumber) throw numberLost(open.dossier);
    const { way } = await startChosen(tx, c, open);
    return followingPaths.pay({ code: open.dossier.code }, { cach: way });
  });
}
