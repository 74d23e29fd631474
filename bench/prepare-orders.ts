import { openAsFiler } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { type Order, startOrder } from '#domain/payments';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';

const SUM = 15_000;
const AT_ONCE = 8;

/** So many dossiers of a province whose fee is known and due, each with an order that its person has taken to the gateway. */
export async function prepareOrders(db: Db, keys: Keys, o: { count: number; now: Date }): Promise<Order[]> {
  const line = JSON.stringify([
    { rule: 'x', name: 'Lệ phí', kind: 'le-phi', amount: SUM, quantity: 1, total: SUM, text: '' },
  ]);
  // more than are wanted: some of them cannot be paid now
  const owing = await db.many<{ code: string; partyId: string }>(sql`with unpaid as (
      select f.owner_agency_id, f.id, d.code, d.party_id
      from dossiers d join fees f on f.owner_agency_id = d.owner_agency_id and f.dossier_id = d.id
      where d.status in ('accepted', 'processing', 'awaiting_supplement', 'resolved') and d.party_id is not null
        and d.decision is distinct from 'denied' and not exists (select from payments p where p.owner_agency_id = f.owner_agency_id and p.fee_id = f.id)
      order by md5(d.id::text) limit ${Math.ceil(o.count * 1.3)})
    update fees f set lines = ${line}::jsonb, total = ${SUM}, stated = 0, state = 'due', settled_at = null
    from unpaid u where f.owner_agency_id = u.owner_agency_id and f.id = u.id returning u.code, u.party_id as "partyId"`);
  const orders: Order[] = [];
  const queue = [...owing];
  const worker = async () => {
    for (let next = queue.shift(); next && orders.length < o.count; next = queue.shift()) {
      const { code, partyId } = next;
      const citizen: Citizen = { kind: 'citizen', accountId: newId(), partyId, name: '', verified: true };
      const open = await db.reads((r) => openAsFiler(r, keys, citizen, code));
      const order = await db
        .tx((tx) => startOrder(tx, { open, gateway: 'vnpay', now: o.now }))
        .catch((e: unknown) => {
          if (e instanceof Refusal) return undefined;
          throw e;
        });
      if (order) orders.push(order);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (orders.length < o.count) throw new Error(`only ${orders.length} of ${o.count} dossiers can be paid`);
  return orders.slice(0, o.count);
}
