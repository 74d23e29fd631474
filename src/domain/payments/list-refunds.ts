import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { refundActs, refundAgencies } from './may-refund.ts';
import type { Refund } from './refund.ts';
import { selectRefundAt, selectRefundsAt } from './refunds.store.ts';

const MOST = 200;

/** The refunds that an officer sees, the newest first; `waiting`: those with which they are to do something now. */
export async function listRefunds(db: Reader, officer: Officer, which: 'waiting' | 'all'): Promise<Refund[]> {
  const agencies = refundAgencies(officer);
  if (agencies.length === 0) return [];
  const all = await selectRefundsAt(db, agencies, { open: which === 'waiting', limit: MOST });
  return which === 'all' ? all : all.filter((r) => waitsFor(r, officer));
}

/** A refund by its id. @throws NotFound of what is none of the officer's agencies'. */
export async function openRefund(db: Reader, officer: Officer, id: string): Promise<Refund> {
  const agencies = refundAgencies(officer);
  const refund = agencies.length > 0 ? await selectRefundAt(db, agencies, id) : undefined;
  if (!refund) throw new NotFound('refund');
  return refund;
}

/** What an officer is to do something with now; that they could give it up or change it is no work. */
function waitsFor(r: Refund, officer: Officer): boolean {
  return refundActs(r, officer).some((act) => act === 'approve' || act === 'confirm' || act === 'again');
}
