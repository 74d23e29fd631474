import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { MoneyAside, Order, OrderEvent, OrderRef } from './order.ts';

const COLUMNS = sql`o.owner_agency_id as "ownerAgencyId", o.id, o.dossier_id as "dossierId", o.code, o.reference, o.gateway, o.lines, o.amount,
  o.payer_name as "payerName", o.state, o.seq, o.created_at as "createdAt", o.expires_at as "expiresAt", o.asked, o.ask_at as "askAt",
  o.came_back_at as "cameBackAt"`;

/** Writes an order, unless the dossier has one that may still be paid. @returns whether it was written. */
export async function insertOrder(tx: Tx, o: Order): Promise<boolean> {
  const written =
    await tx.run(sql`insert into payment_orders (owner_agency_id, id, dossier_id, code, reference, gateway, lines, amount, payer_name,
      state, seq, created_at, expires_at, asked, ask_at)
    values (${o.ownerAgencyId}, ${o.id}, ${o.dossierId}, ${o.code}, ${o.reference}, ${o.gateway}, ${JSON.stringify(o.lines)}, ${o.amount}, ${o.payerName},
      ${o.state}, ${o.seq}, ${o.createdAt}, ${o.expiresAt}, ${o.asked}, ${o.askAt})
    on conflict do nothing`);
  return written === 1;
}

export async function insertReference(tx: Tx, o: Order): Promise<void> {
  await tx.run(
    sql`insert into payment_references (reference, owner_agency_id, order_id) values (${o.reference}, ${o.ownerAgencyId}, ${o.id})`,
  );
}

export async function selectReference(db: Reader, reference: string): Promise<OrderRef | undefined> {
  return db.one<OrderRef>(
    sql`select owner_agency_id as "ownerAgencyId", order_id as id from payment_references where reference = ${reference}`,
  );
}

export async function selectOrder(db: Reader, ref: OrderRef): Promise<Order | undefined> {
  return db.one<Order>(
    sql`select ${COLUMNS} from payment_orders o where o.owner_agency_id = ${ref.ownerAgencyId} and o.id = ${ref.id}`,
  );
}

/** Locks it for this transaction: of two notices that come at once, the second sees what the first one did. */
export async function lockOrder(tx: Tx, ref: OrderRef): Promise<Order | undefined> {
  return tx.one<Order>(
    sql`select ${COLUMNS} from payment_orders o where o.owner_agency_id = ${ref.ownerAgencyId} and o.id = ${ref.id} for update`,
  );
}

/** The order of a dossier that may still be paid, locked. */
export async function lockLiveOrder(tx: Tx, d: DossierRef): Promise<Order | undefined> {
  return tx.one<Order>(sql`select ${COLUMNS} from payment_orders o
    where o.owner_agency_id = ${d.ownerAgencyId} and o.dossier_id = ${d.id} and o.state in ('open', 'pending') for update`);
}

/** The other order of a dossier that may still be paid, locked; undefined also where another transaction is at it. */
export async function lockOtherLiveOrder(tx: Tx, o: Order): Promise<Order | undefined> {
  return tx.one<Order>(sql`select ${COLUMNS} from payment_orders o
    where o.owner_agency_id = ${o.ownerAgencyId} and o.dossier_id = ${o.dossierId} and o.id <> ${o.id} and o.state in ('open', 'pending')
    for update skip locked`);
}

/** Whether money came for a dossier, or may have come, that somebody has to look into first. */
export async function isLookedInto(tx: Tx, d: DossierRef): Promise<boolean> {
  const found = await tx.one(sql`select 1 from payment_orders
    where owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id} and state = 'look' limit 1`);
  return found !== undefined;
}

/** The orders of a dossier, the newest first. */
export async function selectOrdersOf(db: Reader, d: DossierRef): Promise<Order[]> {
  return db.many<Order>(sql`select ${COLUMNS} from payment_orders o
    where o.owner_agency_id = ${d.ownerAgencyId} and o.dossier_id = ${d.id} order by o.id desc`);
}

const MOST = 100;

/** The last orders of some dossiers, the newest first. */
export async function selectOrdersOfMany(db: Reader, dossiers: readonly DossierRef[]): Promise<Order[]> {
  if (dossiers.length === 0) return [];
  const agencies = [...new Set(dossiers.map((d) => d.ownerAgencyId))];
  return db.many<Order>(sql`select ${COLUMNS} from payment_orders o where o.owner_agency_id in (${join(agencies)})
    and o.dossier_id in (${join(dossiers.map((d) => d.id))}) order by o.id desc limit ${MOST}`);
}

/** The orders of some agencies of which nobody could say what became of them, the newest first. */
export async function selectUnknown(
  db: Reader,
  agencyIds: readonly string[],
  limit: number,
): Promise<MoneyAside[]> {
  return db.many<MoneyAside>(sql`select o.owner_agency_id as "agencyId", o.id, o.code, o.reference, null as transaction, o.amount, o.created_at as at, 'fate-unknown' as why, null as "refundId"
    from payment_orders o where o.owner_agency_id in (${join(agencyIds)}) and o.state = 'look'
      and not exists (select from received_money m where m.owner_agency_id = o.owner_agency_id and m.order_id = o.id)
    order by o.id desc limit ${limit}`);
}

/** Some orders whose gateways are to be asked by now, of whichever agency. */
export async function selectToAsk(db: Reader, now: Date, limit: number): Promise<OrderRef[]> {
  return db.many<OrderRef>(sql`select owner_agency_id as "ownerAgencyId", id from payment_orders where ask_at <= ${now}
    order by ask_at limit ${limit}`);
}

/** Writes what may change of an order. The caller holds its lock. */
export async function updateOrder(tx: Tx, o: Order): Promise<void> {
  await tx.run(sql`update payment_orders set state = ${o.state}, seq = ${o.seq}, asked = ${o.asked}, ask_at = ${o.askAt},
      came_back_at = ${o.cameBackAt}
    where owner_agency_id = ${o.ownerAgencyId} and id = ${o.id}`);
}

export async function insertOrderEvent(tx: Tx, ref: OrderRef, e: OrderEvent): Promise<void> {
  await tx.run(sql`insert into payment_order_events (owner_agency_id, order_id, seq, at, event, from_state, to_state, detail)
    values (${ref.ownerAgencyId}, ${ref.id}, ${e.seq}, ${e.at}, ${e.event}, ${e.from}, ${e.to}, ${JSON.stringify(e.detail)})`);
}

/** Everything that happened to an order, the oldest first. */
export async function selectOrderEvents(db: Reader, ref: OrderRef): Promise<OrderEvent[]> {
  return db.many<OrderEvent>(sql`select seq, at, event, from_state as "from", to_state as "to", detail
    from payment_order_events where owner_agency_id = ${ref.ownerAgencyId} and order_id = ${ref.id} order by seq`);
}

/** The orders of some agencies for one sum, made in a time, that were not paid; the newest first. */
export async function selectOrdersOfSum(
  db: Reader,
  o: { agencyIds: readonly string[]; amount: number; from: Date; to: Date; limit: number },
): Promise<Order[]> {
  if (o.agencyIds.length === 0) return [];
  return db.many<Order>(sql`select ${COLUMNS} from payment_orders o
    where o.owner_agency_id in (${join(o.agencyIds)}) and o.amount = ${o.amount} and o.created_at between ${o.from} and ${o.to}
      and o.state in ('open', 'pending', 'failed', 'expired') order by o.created_at desc limit ${o.limit}`);
}
