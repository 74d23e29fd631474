import type { Order } from '#domain/payments';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { askAll, asker, type Question } from './ask.ts';
import { atLeast, atMost, type Bench, forInformation } from './bench.ts';
import { fromNetwork } from './networks.ts';
import { prepareOrders } from './prepare-orders.ts';
import { startBaseline, startProgram } from './processes.ts';
import { recordSql } from './record-sql.ts';
import { inTheOrder, replay } from './replay.ts';
import type { Copy } from './stage.ts';
import { takeTurns } from './turns.ts';
import { demoMerchant, paidNotice } from './vnpay-notices.ts';

const ROUNDS = 5;
/** Payments of a round; with all rounds, 2,000. */
const A_ROUND = 400;
const WARM_UP = 50;
/** As many as the program's own pool has. */
const CONNECTIONS = 10;
const AT_ONCE = 20;
/** Of so many payments one is reported twice, one late (the order had expired), and of one somebody else tells. */
const ONE_OF = 30;

/**
 * Compares reports of payments through the door with the same statements sent directly to the same database: 2,000 payments, a tenth of
 * which is reported twice, late, or forged besides. Afterwards each is looked at: paid once, with one receipt and one sum, and nothing
 * else is there.
 */
export const paymentsBench: Bench = {
  name: 'payments',
  async run(o) {
    const stage = await o.stage(100_000);
    const copy = await stage.copy('bench_payments');
    const half = ROUNDS * A_ROUND + WARM_UP;
    const { db } = copy;
    try {
      const now = stage.deps.clock.now();
      const orders = await prepareOrders(db, stage.deps.keys, { count: 2 * half, now });
      await expire(
        db,
        orders.filter((_, i) => i % ONE_OF === 1),
      );
      const merchant = demoMerchant(stage.config.secretKey);
      const asked = orders.map((order, i) => noticesOf(order, i, merchant));
      const [ours, theirs] = [asked.slice(0, half), asked.slice(half)];
      // really recorded in a copy of the copy, with receipts whose numbers the program does not reach
      const recordingCopy = await copy.copy('bench_payments_heard');
      await numberApart(recordingCopy);
      const flat = theirs.flat();
      const statements = await recordSql(stage, recordingCopy.db, flat, ours.slice(0, 10).flat()).finally(
        () => recordingCopy.drop(),
      );
      await copy.settle();
      const program = await startProgram(stage, { role: 'web', url: copy.url });
      const baseline = await startBaseline('replay-sql.ts', {
        STATEMENTS: statements,
        DATABASE_URL: copy.url,
        CONNECTIONS: String(CONNECTIONS),
      });
      const gateway = asker(program.url, AT_ONCE);
      // a report sent a second time comes after the first
      const send = async (payments: Question[][]) => {
        const first = await askAll(
          gateway,
          payments.map(([q]) => q).filter((q) => !!q),
          AT_ONCE,
        );
        const again = await askAll(
          gateway,
          payments.flatMap((p) => p.slice(1)),
          AT_ONCE,
        );
        return first.seconds + again.seconds;
      };
      const places = inTheOrder(theirs);
      const again = async (from: number, to: number) =>
        replay(baseline.url, places[from] ?? 0, places[to] ?? flat.length);
      try {
        await send(ours.slice(ROUNDS * A_ROUND));
        await again(ROUNDS * A_ROUND, half);
        const { ratio, a, b } = await takeTurns(
          ROUNDS,
          async (i) => A_ROUND / (await send(ours.slice(i * A_ROUND, (i + 1) * A_ROUND))),
          async (i) => A_ROUND / (await again(i * A_ROUND, (i + 1) * A_ROUND)),
        );
        const wrong = await wrongOnes(db, orders.slice(0, half));
        return [
          atMost('payments: paid twice, lost or otherwise', wrong, 'payments', 0),
          atLeast('payments: of payments/s of their SQL alone', ratio, 'ratio', 0.5),
          forInformation('payments: through the door', a, 'payments/s'),
          forInformation('payments: their SQL alone', b, 'payments/s'),
        ];
      } finally {
        gateway.close();
        await program.stop();
        await baseline.stop();
      }
    } finally {
      await copy.drop();
    }
  },
};

/** The reports of one payment: of some one more, and of some a forged one first, which changes nothing. */
function noticesOf(order: Order, i: number, merchant: ReturnType<typeof demoMerchant>): Question[] {
  const headers = fromNetwork(i);
  const paid = { path: paidNotice(order, 20_000_000 + i, merchant), headers };
  if (i % ONE_OF === 0) return [paid, paid];
  const forger = { ...merchant, secret: `${merchant.secret}x` };
  return i % ONE_OF === 2 ? [{ path: paidNotice(order, 40_000_000 + i, forger), headers }, paid] : [paid];
}

// as the question after their time leaves them
async function expire(db: Db, orders: readonly Order[]): Promise<void> {
  const ids = orders.map((o) => o.id);
  await db.run(sql`with expired as (
      update payment_orders set state = 'expired', seq = seq + 1, ask_at = null where id = any(${ids}::uuid[]) returning *)
    insert into payment_order_events (owner_agency_id, order_id, seq, at, event, from_state, to_state, detail)
    select owner_agency_id, id, seq, expires_at, 'expire', 'pending', 'expired', '{}' from expired`);
}

async function numberApart(copy: Copy): Promise<void> {
  await copy.db.run(sql`update receipt_counters set last = last + 500000`);
  await copy.db.run(sql`update form_counters set last = last + 500000`);
}

/** How many of these orders are not paid by exactly one sum with exactly one receipt, and whatever else came. */
async function wrongOnes(db: Db, orders: readonly Order[]): Promise<number> {
  const ids = orders.map((o) => o.id);
  const row = await db.one<{
    n: number;
  }>(sql`select count(*) filter (where o.state <> 'paid' or m.sums <> 1 or m.settled <> 1
      or m.amount <> o.amount or r.receipts <> 1)::int as n
    from payment_orders o
    cross join lateral (select count(*) as sums, count(*) filter (where state = 'settled') as settled, sum(amount) as amount
      from received_money m where m.owner_agency_id = o.owner_agency_id and m.order_id = o.id) m
    cross join lateral (select count(*) as receipts from fees f join payments p on p.owner_agency_id = f.owner_agency_id and p.fee_id = f.id
      where f.owner_agency_id = o.owner_agency_id and f.dossier_id = o.dossier_id and p.voided_at is null) r
    where o.id = any(${ids}::uuid[])`);
  return row?.n ?? orders.length;
}
