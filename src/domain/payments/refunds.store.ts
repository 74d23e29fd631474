import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { GatewayMoney, Refund, RefundEvent, RefundRef } from './refund.ts';
import { TRANSFER } from './transfer/collecting-account.ts';

const COLUMNS = sql`r.owner_agency_id as "ownerAgencyId", r.id, r.kind, r.dossier_id as "dossierId", r.code, r.desk_agency_id as "deskAgencyId",
  r.money_id as "moneyId", r.amount, r.way, r.paid_to as "paidTo", r.account, r.reason, r.settles, r.state, r.seq, r.requested_at as "requestedAt",
  r.requested_by as "requestedBy", r.requested_by_name as "requestedByName", r.approved_by as "approvedBy", r.approved_by_name as "approvedByName",
  r.document, r.sent_at as "sentAt", r.done_at as "doneAt", r.asked, r.ask_at as "askAt"`;

/** Writes it, unless the same money is going back already. @returns whether it was written. */
export async function insertRefund(tx: Tx, r: Refund): Promise<boolean> {
  const written =
    await tx.run(sql`insert into refund_requests (owner_agency_id, id, kind, dossier_id, code, desk_agency_id, money_id, amount, way, paid_to,
      account, reason, settles, state, seq, requested_at, requested_by, requested_by_name)
    values (${r.ownerAgencyId}, ${r.id}, ${r.kind}, ${r.dossierId}, ${r.code}, ${r.deskAgencyId}, ${r.moneyId}, ${r.amount}, ${r.way}, ${r.paidTo},
      ${r.account}, ${r.reason}, ${r.settles}, ${r.state}, ${r.seq}, ${r.requestedAt}, ${r.requestedBy}, ${r.requestedByName})
    on conflict do nothing`);
  return written === 1;
}

/** Writes what may change of it. The caller holds its lock. */
export async function updateRefund(tx: Tx, r: Refund): Promise<void> {
  await tx.run(sql`update refund_requests set money_id = ${r.moneyId}, way = ${r.way}, paid_to = ${r.paidTo}, account = ${r.account},
      state = ${r.state}, seq = ${r.seq}, requested_by = ${r.requestedBy}, requested_by_name = ${r.requestedByName},
      approved_by = ${r.approvedBy}, approved_by_name = ${r.approvedByName}, document = ${r.document},
      sent_at = ${r.sentAt}, done_at = ${r.doneAt}, asked = ${r.asked}, ask_at = ${r.askAt}
    where owner_agency_id = ${r.ownerAgencyId} and id = ${r.id}`);
}

export async function insertRefundEvent(tx: Tx, ref: RefundRef, e: RefundEvent): Promise<void> {
  await tx.run(sql`insert into refund_request_events (owner_agency_id, request_id, seq, at, event, from_state, to_state, by_id, by_name, note, detail)
    values (${ref.ownerAgencyId}, ${ref.id}, ${e.seq}, ${e.at}, ${e.event}, ${e.from}, ${e.to}, ${e.byId}, ${e.byName}, ${e.note},
      ${JSON.stringify(e.detail)})`);
}

/** Everything that happened to a refund, the oldest first. */
export async function selectRefundEvents(db: Reader, ref: RefundRef): Promise<RefundEvent[]> {
  return db.many<RefundEvent>(sql`select seq, at, event, from_state as "from", to_state as "to", by_id as "byId", by_name as "byName", note, detail
    from refund_request_events where owner_agency_id = ${ref.ownerAgencyId} and request_id = ${ref.id} order by seq`);
}

export async function selectRefund(db: Reader, ref: RefundRef): Promise<Refund | undefined> {
  return db.one<Refund>(
    sql`select ${COLUMNS} from refund_requests r where r.owner_agency_id = ${ref.ownerAgencyId} and r.id = ${ref.id}`,
  );
}

/** Locks it for this transaction: of two who decide at once, the second sees what the first one did. */
export async function lockRefund(tx: Tx, ref: RefundRef): Promise<Refund | undefined> {
  return tx.one<Refund>(
    sql`select ${COLUMNS} from refund_requests r where r.owner_agency_id = ${ref.ownerAgencyId} and r.id = ${ref.id} for update`,
  );
}

/** A refund by its id, of the agencies given or of their desks. */
export async function selectRefundAt(
  db: Reader,
  agencyIds: readonly string[],
  id: string,
): Promise<Refund | undefined> {
  return db.one<Refund>(
    sql`select ${COLUMNS} from refund_requests r where ${isAt(agencyIds)} and r.id = ${id}`,
  );
}

/** The refunds of some agencies and of their desks, the newest first; `open`: that are not over. */
export async function selectRefundsAt(
  db: Reader,
  agencyIds: readonly string[],
  o: { open: boolean; limit: number },
): Promise<Refund[]> {
  const over = o.open ? ['done', 'refused'] : [''];
  return db.many<Refund>(sql`select ${COLUMNS} from refund_requests r where ${isAt(agencyIds)} and r.state not in (${join(over)})
    order by r.id desc limit ${o.limit}`);
}

function isAt(agencyIds: readonly string[]): Sql {
  return sql`(r.owner_agency_id in (${join(agencyIds)}) or r.desk_agency_id in (${join(agencyIds)}))`;
}

/** What is going back of a dossier, or went, the oldest first. */
export async function selectRefundsOf(db: Reader, d: DossierRef): Promise<Refund[]> {
  return db.many<Refund>(sql`select ${COLUMNS} from refund_requests r
    where r.owner_agency_id = ${d.ownerAgencyId} and r.dossier_id = ${d.id} order by r.id`);
}

/** Some refunds whose gateways are to be asked by now, of whichever agency. */
export async function selectRefundsToAsk(db: Reader, now: Date, limit: number): Promise<RefundRef[]> {
  return db.many<RefundRef>(sql`select owner_agency_id as "ownerAgencyId", id from refund_requests where ask_at <= ${now}
    order by ask_at limit ${limit}`);
}

const GATEWAY_MONEY = sql`m.id as "moneyId", m.gateway, m.transaction, m.amount, o.payer_name as "payerName",
  jsonb_build_object('reference', o.reference, 'createdAt', o.created_at) as order,
  m.amount - (select coalesce(sum(r.amount), 0)::bigint from refund_requests r where r.owner_agency_id = m.owner_agency_id
    and r.money_id = m.id and r.way = 'gateway' and r.state <> 'refused') as left`;

/** What came through gateways for a dossier's fee and was recorded as paid, the newest first; a bank's transfer goes back by another. */
export async function selectGatewayMoneyOf(db: Reader, d: DossierRef): Promise<GatewayMoney[]> {
  const rows =
    await db.many<GatewayMoneyRow>(sql`select ${GATEWAY_MONEY} from payment_orders o join received_money m on m.owner_agency_id = o.owner_agency_id and m.order_id = o.id
    where o.owner_agency_id = ${d.ownerAgencyId} and o.dossier_id = ${d.id} and m.state = 'settled' and m.gateway <> ${TRANSFER}
    order by m.received_at desc, m.id desc`);
  return rows.map(withDate);
}

/** What came through a gateway for an order, whatever became of it; undefined of what came for nobody's. */
export async function selectGatewayMoney(db: Reader, ref: RefundRef): Promise<GatewayMoney | undefined> {
  const row =
    await db.one<GatewayMoneyRow>(sql`select ${GATEWAY_MONEY} from received_money m join payment_orders o on o.owner_agency_id = m.owner_agency_id and o.id = m.order_id
    where m.owner_agency_id = ${ref.ownerAgencyId} and m.id = ${ref.id} and m.gateway <> ${TRANSFER}`);
  return row && withDate(row);
}

function withDate({ order, ...rest }: GatewayMoneyRow): GatewayMoney {
  return { ...rest, order: { ...order, createdAt: new Date(order.createdAt) } };
}

type GatewayMoneyRow = Omit<GatewayMoney, 'order'> & { order: { reference: string; createdAt: string } };

/** Whether its person is still to be told of an event of it; the first who asks tells them. */
export async function claimTelling(tx: Tx, ref: RefundRef, seq: number): Promise<boolean> {
  const changed = await tx.run(sql`update refund_requests set told_seq = ${seq}
    where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id} and told_seq < ${seq}`);
  return changed === 1;
}
