import { createHash } from 'node:crypto';
import type { Officer } from '#domain/journal';
import { bringProviderFile, paymentJobs } from '#domain/payments';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { addDays, instantOf, localDate, vnDate } from '#platform/time.ts';
import { NOBODY } from '../src/domain/payments/testing.ts';
import { atLeast, atMost, type Bench, forInformation } from './bench.ts';

const LINES = 100_000;
const SUM = 15_000;
/** Of so many lines one has another sum, one is not here, and one that is here is not in the file. */
const ONE_OF = 1_000;

/**
 * A provider's file of a day with 100,000 lines, from the request that brings it until every agency's day is held against what is here. One
 * line of a thousand is wrong in each of three ways, and all of them must be found.
 */
export const reconcileBench: Bench = {
  name: 'reconcile',
  async run(o) {
    const stage = await o.stage(100_000);
    const copy = await stage.copy('bench_reconcile');
    try {
      const { db } = copy;
      const { clock, gateways } = stage.deps;
      const day = addDays(localDate(clock.now()), -1);
      const agencies = await makeDay(db, day);
      await copy.settle();
      const bytes = fileOf(day);
      const admin: Officer = { kind: 'officer', officerId: newId(), name: 'bench', admin: true, posts: [] };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const brought = {
        agencyId: NOBODY,
        profile: 'vnpay',
        day,
        name: 'bench.csv',
        sha256,
        bytes,
        now: clock.now(),
      };
      const began = performance.now();
      const ref = await db.tx((tx) => bringProviderFile(tx, admin, brought));
      const taken = performance.now();
      await paymentJobs({ db, clock, gateways })['payments.read-file'](ref);
      const seconds = (performance.now() - taken) / 1000;
      const found = await db.one<{ n: number; days: number }>(
        sql`select sum(differences)::int as n, count(*)::int as days from reconciled_days where file_id = ${ref.id}`,
      );
      return [
        atMost(`reconcile: ${LINES} lines`, seconds, 's', 20),
        forInformation('reconcile: until the file is taken', taken - began, 'ms'),
        atLeast('reconcile: differences found', found?.n ?? 0, 'differences', (3 * LINES) / ONE_OF),
        atMost(
          'reconcile: differences that are none',
          Math.max(0, (found?.n ?? 0) - (3 * LINES) / ONE_OF),
          'differences',
          0,
        ),
        forInformation('reconcile: agencies', agencies, 'agencies'),
      ];
    } finally {
      await copy.drop();
    }
  },
};

const reference = (n: number) => `TTBENCH${n}`;

/** Orders, money and receipts of a day, at every agency; the last of every thousand is in no file. */
async function makeDay(db: Db, day: string): Promise<number> {
  const at = new Date(instantOf(day).getTime() + 9 * 3_600_000);
  await db.run(sql`create table bench_made as
    select n, a.id as owner_agency_id, gen_random_uuid() as order_id, gen_random_uuid() as payment_id, gen_random_uuid() as fee_id
    from generate_series(0, ${LINES - 1}) n
    join (select id, row_number() over (order by id) - 1 as nth, count(*) over () as agencies from agencies) a on a.nth = n % a.agencies`);
  await db.run(sql`insert into payment_orders (owner_agency_id, id, dossier_id, code, reference, gateway, lines, amount, payer_name, state,
      seq, created_at, expires_at)
    select owner_agency_id, order_id, order_id, 'BENCH-' || n, 'TTBENCH' || n, 'vnpay', '[]', ${SUM}, 'x', 'paid', 3, ${at}, ${at} from bench_made`);
  await db.run(
    sql`insert into payment_references (reference, owner_agency_id, order_id) select 'TTBENCH' || n, owner_agency_id, order_id from bench_made`,
  );
  await db.run(sql`insert into fees (owner_agency_id, id, dossier_id, lines, total, state, assessed_at)
    select owner_agency_id, fee_id, order_id, '[]', ${SUM}, 'paid', ${at} from bench_made`);
  await db.run(sql`insert into payments (owner_agency_id, id, fee_id, method, amount, receipt_year, receipt_number, paid_at, taken_by_name, payer_name)
    select owner_agency_id, payment_id, fee_id, 'online', ${SUM}, 1999, n, ${at}, '', 'x' from bench_made where n % ${ONE_OF} <> 1`);
  await db.run(sql`insert into received_money (owner_agency_id, id, order_id, gateway, transaction, reference, amount, paid_at, received_at,
      state, payment_id)
    select owner_agency_id, gen_random_uuid(), order_id, 'vnpay', (50000000 + n)::text, 'TTBENCH' || n, ${SUM}, ${at}, ${at}, 'settled', payment_id
    from bench_made where n % ${ONE_OF} <> 1`);
  const row = await db.one<{ n: number }>(
    sql`select count(distinct owner_agency_id)::int as n from bench_made`,
  );
  return row?.n ?? 0;
}

function fileOf(day: string): Buffer {
  const paid = `${vnDate(day)} 09:00:00`;
  const lines = ['Mã đơn hàng,Mã giao dịch,Số tiền,Trạng thái,Thời gian thanh toán'];
  for (let n = 0; n < LINES; n++) {
    const what = n % ONE_OF;
    if (what === 2) continue;
    lines.push(`${reference(n)},${50_000_000 + n},${what === 0 ? SUM + 1_000 : SUM},Thành công,${paid}`);
  }
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}
