import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { MoneyAside, OrderRef, ReceivedMoney } from './order.ts';

const COLUMNS = sql`owner_agency_id as "ownerAgencyId", id, order_id as "orderId", gateway, transaction, reference, amount,
  paid_at as "paidAt", received_at as "receivedAt", state, aside, payment_id as "paymentId"`;

/** Writes it, unless this transaction of the gateway was written before. @returns whether it was written. */
export async function insertMoney(tx: Tx, m: ReceivedMoney): Promise<boolean> {
  const written =
    await tx.run(sql`insert into received_money (owner_agency_id, id, order_id, gateway, transaction, reference, amount, paid_at,
      received_at, state, aside, payment_id)
    values (${m.ownerAgencyId}, ${m.id}, ${m.orderId}, ${m.gateway}, ${m.transaction}, ${m.reference}, ${m.amount}, ${m.paidAt},
      ${m.receivedAt}, ${m.state}, ${m.aside}, ${m.paymentId})
    on conflict do nothing`);
  return written === 1;
}

/** What came for an order, the oldest first. */
export async function selectMoneyOf(db: Reader, ref: OrderRef): Promise<ReceivedMoney[]> {
  return db.many<ReceivedMoney>(sql`select ${COLUMNS} from received_money
    where owner_agency_id = ${ref.ownerAgencyId} and order_id = ${ref.id} order by received_at, id`);
}

/** A sum that came, with the dossier for which it did. */
export async function selectMoney(db: Reader, ref: OrderRef): Promise<ReceivedMoneyOf | undefined> {
  return db.one<ReceivedMoneyOf>(moneyAt(ref));
}

/** The same, locked for this transaction. */
export async function lockMoney(tx: Tx, ref: OrderRef): Promise<ReceivedMoneyOf | undefined> {
  return tx.one<ReceivedMoneyOf>(sql`${moneyAt(ref)} for update of m`);
}

/** The same by its id, of the agencies given. */
export async function selectMoneyAt(
  db: Reader,
  agencyIds: readonly string[],
  id: string,
): Promise<ReceivedMoneyOf | undefined> {
  return db.one<ReceivedMoneyOf>(
    sql`${MONEY_OF} where m.owner_agency_id in (${join(agencyIds)}) and m.id = ${id}`,
  );
}

function moneyAt(ref: OrderRef): Sql {
  return sql`${MONEY_OF} where m.owner_agency_id = ${ref.ownerAgencyId} and m.id = ${ref.id}`;
}

const MONEY_OF = sql`select m.owner_agency_id as "ownerAgencyId", m.id, m.order_id as "orderId", m.reference, m.transaction, m.amount, m.state, m.aside,
    m.paid_at as "paidAt", o.dossier_id as "dossierId", coalesce(o.code, '') as code, coalesce(o.payer_name, '') as "payerName"
    from received_money m left join payment_orders o on o.owner_agency_id = m.owner_agency_id and o.id = m.order_id`;

/** What came for references that are nobody's. */
export async function selectStrayMoney(db: Reader, nobody: string): Promise<ReceivedMoney[]> {
  return db.many<ReceivedMoney>(
    sql`select ${COLUMNS} from received_money where owner_agency_id = ${nobody} order by received_at, id`,
  );
}

const REFUND_OF = sql`(select r.id from refund_requests r where r.owner_agency_id = m.owner_agency_id and r.money_id = m.id
    and r.kind = 'aside' and r.state <> 'refused') as "refundId"`;

/** What came for the dossiers of some agencies and is to be looked into, the newest first. */
export async function selectAside(
  db: Reader,
  agencyIds: readonly string[],
  limit: number,
): Promise<MoneyAside[]> {
  return db.many<MoneyAside>(sql`select m.owner_agency_id as "agencyId", m.id, coalesce(o.code, '') as code, m.reference, m.transaction, m.amount, m.paid_at as at, m.aside as why, ${REFUND_OF}
    from received_money m left join payment_orders o on o.owner_agency_id = m.owner_agency_id and o.id = m.order_id
    where m.owner_agency_id in (${join(agencyIds)}) and m.state = 'look' order by m.received_at desc, m.id desc limit ${limit}`);
}

/** What came for one dossier and is to be looked into, the oldest first. */
export async function selectAsideOf(db: Reader, d: DossierRef): Promise<MoneyAside[]> {
  return db.many<MoneyAside>(sql`select m.owner_agency_id as "agencyId", m.id, o.code, m.reference, m.transaction, m.amount, m.paid_at as at, m.aside as why, ${REFUND_OF}
    from payment_orders o join received_money m on m.owner_agency_id = o.owner_agency_id and m.order_id = o.id
    where o.owner_agency_id = ${d.ownerAgencyId} and o.dossier_id = ${d.id} and m.state = 'look' order by m.received_at, m.id`);
}

/** Marks money that is to be looked into as given back. @returns whether there was any. */
export async function markReturned(tx: Tx, m: ReturnedMoney): Promise<boolean> {
  const changed =
    await tx.run(sql`update received_money set state = 'returned', returned_at = ${m.at}, returned_by = ${m.by},
      returned_by_name = ${m.byName}, returned_how = ${m.how}
    where owner_agency_id = ${m.ownerAgencyId} and id = ${m.id} and state = 'look'`);
  return changed === 1;
}

/** A sum that came, as whoever gives it back has to know it. */
export interface ReceivedMoneyOf
  extends Pick<
    ReceivedMoney,
    'ownerAgencyId' | 'id' | 'orderId' | 'reference' | 'transaction' | 'amount' | 'state' | 'aside' | 'paidAt'
  > {
  /** Null where no order has the reference. */
  dossierId: string | null;
  code: string;
  payerName: string;
}

interface ReturnedMoney extends OrderRef {
  at: Date;
  by: string;
  byName: string;
  how: string;
}
