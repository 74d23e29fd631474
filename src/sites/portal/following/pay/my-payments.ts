import { filedLast } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { listOrdersOf } from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { MyPaymentsView } from './my-payments.view.tsx';

const DOSSIERS = 50;

/** "Thanh toán của tôi": the orders of the last fifty dossiers that a party sent, whoever made them, the newest first. */
export async function get(c: C<Citizen>): Promise<Answer> {
  const { db } = c.deps;
  const dossiers = await filedLast(db, c.actor.partyId, DOSSIERS);
  return page(MyPaymentsView({ c, orders: await listOrdersOf(db, dossiers) }));
}
