import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isClerkOf, refundAgencies } from './may-refund.ts';
import { type ReceivedMoneyOf, selectMoneyAt } from './received-money.store.ts';
import type { GatewayMoney } from './refund.ts';
import { selectGatewayMoney } from './refunds.store.ts';

/** Money that is to be looked into, as a clerk who may ask to give it back sees it. @throws NotFound of any other. */
export async function openMoneyAside(db: Reader, officer: Officer, id: string): Promise<MoneyToReturn> {
  const agencies = refundAgencies(officer);
  const money = agencies.length > 0 ? await selectMoneyAt(db, agencies, id) : undefined;
  if (money?.state !== 'look' || !isClerkOf(money.ownerAgencyId, officer)) throw new NotFound('money');
  return { money, came: money.orderId ? await selectGatewayMoney(db, money) : undefined };
}

export interface MoneyToReturn {
  money: ReceivedMoneyOf;
  /** What its gateway is asked to give back; undefined of what came for nobody's reference. */
  came: GatewayMoney | undefined;
}
