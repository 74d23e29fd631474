import { openToPay, payableOnline, payTicket, readPayTicket } from '#domain/dossiers';
import { collectingAccountOf, listOrders, moneyAsideOf, orderOfNow } from '#domain/payments';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { followingPaths } from '../following.paths.ts';
import { findEntered, keepPrivate } from '../look-up/find-entered.ts';
import { PayByNumberView, TICKET } from './pay-by-number.view.tsx';
import { startChosen } from './start-chosen.ts';
import { WAY } from './ways.tsx';

/**
 * Paying by number and secret, without an account (NĐ 118/2025 Đ24 says nothing of who pays): the address of a message has
 * both. They are looked up and counted as by the look-up; without them, that is where one enters them.
 */
export async function get(c: C): Promise<Answer> {
  keepPrivate(c);
  const entered = { code: c.query.get('ma'), secret: c.query.get('khoa'), idNumber: '' };
  if (!entered.code || !entered.secret)
    return redirect(followingPaths.lookUp({}, entered.code ? { ma: entered.code } : {}));
  const found = await findEntered(c, entered);
  return 'lookedUp' in found ? show(c, found.lookedUp.dossier) : found.answer;
}

/** From the look-up, or with what was chosen: the ticket says that number and secret were right a while ago. */
export async function post(c: C): Promise<Answer> {
  keepPrivate(c);
  const { keys } = c.deps;
  const ref = readPayTicket(keys, c.form.get(TICKET), c.now);
  if (!ref) return redirect(followingPaths.lookUp());
  if (!c.form.has(WAY)) return show(c, ref);
  return c.change(async (tx) => {
    const open = await openToPay(tx, keys, ref);
    const { order, way } = await startChosen(tx, c, open);
    return followingPaths.order({ reference: order.reference }, { cach: way });
  });
}

async function show(c: C, ref: NonNullable<ReturnType<typeof readPayTicket>>): Promise<Answer> {
  const { db, keys } = c.deps;
  const [open, orders, aside, account] = await db.reads((r) =>
    Promise.all([
      openToPay(r, keys, ref),
      listOrders(r, ref),
      moneyAsideOf(r, ref),
      collectingAccountOf(r, ref.ownerAgencyId),
    ]),
  );
  const ticket = payTicket(keys, open.dossier, c.now);
  const amount = payableOnline(open);
  const order = orderOfNow(orders, amount !== undefined);
  return page(PayByNumberView({ c, open, order, aside, account, amount, ticket }), {
    onlyNow: true,
  });
}
