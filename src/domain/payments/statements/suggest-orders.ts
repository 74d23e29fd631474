import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import type { Order } from '../order.ts';
import { selectOrdersOfSum } from '../orders.store.ts';
import { moneyAgenciesOf } from './own-accounts.ts';
import { plainMemo } from './own-key.ts';
import type { StatementLine } from './statement-line.ts';

const DAY_MS = 86_400_000;
/** Orders of so many days before a line, and of so many after it, for a bank's day may be off. */
const BEFORE_DAYS = 30;
const AFTER_DAYS = 2;
const LOOKED_AT = 100;
const SHOWN = 10;

/**
 * The orders that a line may pay: of the officer's agencies, of exactly its sum, made not long before it and not paid; first those whose
 * dossier or payer its memo names, then the nearest.
 */
export async function suggestOrders(
  db: Reader,
  officer: Officer,
  line: StatementLine,
): Promise<SuggestedOrder[]> {
  const day = new Date(`${line.day}T12:00:00+07:00`).getTime();
  const orders = await selectOrdersOfSum(db, {
    agencyIds: moneyAgenciesOf(officer),
    amount: line.amount,
    from: new Date(day - BEFORE_DAYS * DAY_MS),
    to: new Date(day + AFTER_DAYS * DAY_MS),
    limit: LOOKED_AT,
  });
  const said = plainMemo(`${line.memo} ${line.payer}`);
  return orders
    .map((order) => ({
      order,
      namesPayer: said.includes(plainMemo(order.payerName)),
      namesDossier: said.includes(plainMemo(order.code)),
      away: Math.abs(order.createdAt.getTime() - day),
    }))
    .toSorted((a, b) => rank(b) - rank(a) || a.away - b.away)
    .slice(0, SHOWN);
}

function rank({ namesPayer, namesDossier }: Pick<SuggestedOrder, 'namesPayer' | 'namesDossier'>): number {
  return (namesDossier ? 2 : 0) + (namesPayer ? 1 : 0);
}

export interface SuggestedOrder {
  order: Order;
  /** The memo, or the bank, has the payer's name. */
  namesPayer: boolean;
  namesDossier: boolean;
}
