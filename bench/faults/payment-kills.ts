import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vnpayGateway } from '#adapters/payment/vnpay-gateway.ts';
import { vnpayStandIn } from '#adapters/payment/vnpay-stand-in.ts';
import { readConfig } from '#config';
import { type Order, paymentJobs, type StandInChoice } from '#domain/payments';
import { loadAssets } from '#platform/assets.ts';
import { systemClock } from '#platform/clock.ts';
import { type Db, openDb } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { clusterUrl } from '#platform/embedded/cluster.ts';
import { makeLog } from '#platform/log.ts';
import { ROOT } from '#platform/root.ts';
import { doorPaths } from '#views/doors.paths.ts';
import { followingPaths } from '../../src/sites/portal/following/following.paths.ts';
import { compose } from '../../src/start/compose.ts';
import { atLeast, atMost, type Measure } from '../bench.ts';
import { generateDossiers } from '../generate-dossiers.ts';
import { prepareOrders } from '../prepare-orders.ts';
import { demoMerchant } from '../vnpay-notices.ts';
import { type Launched, launchProgram } from './launched.ts';

const PER_SECOND = 5;
const BETWEEN_MS = 12_000;
const A_KILL_S = 14;
/** Dossiers of which so many have a fee that can be paid. */
const DOSSIERS_EACH = 8;
const DAYS = 30;
const TRIES = 60;

/** What becomes of payments at the gateway, as often as each stands here; of a part nobody is told. */
const CHOICES: readonly StandInChoice[] = [
  'pay',
  'pay',
  'pay',
  'pay',
  'pay',
  'late',
  'twice',
  '24',
  'forged',
  'silent',
];
const PAID: readonly StandInChoice[] = ['pay', 'late', 'twice'];

/**
 * Kills in turn the whole process tree, the server and the database while a gateway reports payments and people come back from it. The
 * gateway lives in this process and remembers. Afterwards each order is asked about once, and none may say otherwise than the gateway.
 */
export async function paymentKills(count: number, say: (line: string) => void): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-payments-'));
  const program = await launchProgram({ folder });
  const db = openDb({ url: clusterUrl(program.data), max: 4, onError: () => {} });
  try {
    const { orders, secretKey } = await prepare(db, count * A_KILL_S * PER_SECOND);
    say(`${orders.length} orders are at the gateway`);
    const gateway = gatewayOf(program, secretKey, orders.length);
    const reporting = report(program, gateway, orders);
    const kinds = ['process tree', 'server', 'database'] as const;
    for (let n = 0; n < count; n++) {
      await new Promise((r) => setTimeout(r, BETWEEN_MS));
      const kind = kinds[n % kinds.length] ?? 'server';
      strike(program, kind);
      say(`kill ${n + 1} of ${count}: ${kind}`);
    }
    const chosen = await reporting.stop();
    await program.untilUp();
    const asked = await askAboutAll(db, gateway);
    const { disagree, doubled, told } = await held(db, chosen);
    return [
      atLeast('payments under kills: orders that were at the gateway', chosen.size, 'orders', 1),
      atMost('payments under kills: orders that disagree with the gateway', disagree, 'orders', 0),
      atMost('payments under kills: paid twice, or without receipt', doubled, 'orders', 0),
      atLeast('payments under kills: recorded before they were asked about', told, 'orders', 0),
      atMost('payments under kills: questions that failed', asked, 'questions', 0),
    ];
  } finally {
    await db.close();
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(db: Db, count: number): Promise<{ orders: Order[]; secretKey: string }> {
  const config = readConfig({ DEMO_DOSSIERS: '0' });
  const log = makeLog({ level: 'silent' });
  const assets = loadAssets(join(ROOT, 'dist'));
  const { keys } = await compose({ config, db, clock: systemClock, log, assets });
  const now = systemClock.now();
  await generateDossiers(db, keys, {
    count: Math.max(400, count * DOSSIERS_EACH),
    days: DAYS,
    now,
    seed: 11,
  });
  const orders = await prepareOrders(db, keys, { count, now });
  // the program's own stand-in knows none of them: they are asked about here, in the end
  await db.run(
    sql`update payment_orders set ask_at = ${new Date(now.getTime() + 86_400_000)} where ask_at is not null`,
  );
  return { orders, secretKey: config.secretKey };
}

/** The gateway of a demo, with its own memory of the payments, here: it reports to the program's door. */
function gatewayOf(program: Launched, secretKey: string, mostKept: number) {
  const merchant = demoMerchant(secretKey);
  const standIn = vnpayStandIn({
    ...merchant,
    noticeUrl: program.url + doorPaths.notice({ gateway: 'vnpay' }),
    now: () => systemClock.now(),
    mostKept: mostKept + 1,
  });
  const port = vnpayGateway({
    ...merchant,
    payUrl: `${program.url}/pay`,
    apiUrl: `${program.url}/api`,
    post: async (_url, body) => JSON.stringify(standIn.answer(body)),
  });
  return { standIn, port };
}

/** Has each order paid or not, at a fixed rate, and its person come back, whatever became of the report. */
function report(
  program: Launched,
  { standIn, port }: ReturnType<typeof gatewayOf>,
  orders: readonly Order[],
) {
  const chosen = new Map<string, StandInChoice>();
  const under = new Set<Promise<unknown>>();
  let next = 0;
  const one = async (order: Order, choice: StandInChoice) => {
    const o = { returnTo: program.url, ip: '127.0.0.1', language: 'vi', about: 'x' } as const;
    const address = port.payAddress(order, o);
    const done = await standIn.act(address.slice(address.indexOf('?') + 1), choice);
    const query = done?.returnTo.slice(done.returnTo.indexOf('?'));
    const page = `${program.url}${followingPaths.cameBack({ code: order.code })}${query ?? ''}`;
    await fetch(page, { redirect: 'manual' }).catch(() => undefined);
  };
  const timer = setInterval(() => {
    const order = orders[next];
    const choice = CHOICES[next % CHOICES.length];
    next += 1;
    if (!order || !choice) return;
    chosen.set(order.id, choice);
    const going = one(order, choice).finally(() => under.delete(going));
    under.add(going);
  }, 1000 / PER_SECOND);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(under);
      return chosen;
    },
  };
}

function strike(program: Launched, kind: 'process tree' | 'server' | 'database'): void {
  if (kind === 'server') program.killServer();
  else if (kind === 'database') program.killDatabase();
  else {
    program.killTree();
    program.start();
  }
}

/** Asks about each order once. @returns how many questions failed. */
async function askAboutAll(db: Db, { port }: ReturnType<typeof gatewayOf>): Promise<number> {
  const past = new Date(systemClock.now().getTime() - 1000);
  await db.run(sql`update payment_orders set ask_at = ${past} where state in ('open', 'pending', 'expired')`);
  const jobs = paymentJobs({ db, clock: systemClock, gateways: [port] });
  let failed = 0;
  for (let turn = 0; turn < TRIES; turn++) {
    await jobs['payments.ask']({}).catch(() => (failed += 1));
    const left = await db.one(sql`select 1 from payment_orders where ask_at <= ${systemClock.now()} limit 1`);
    if (!left) break;
  }
  return failed;
}

async function held(db: Db, chosen: ReadonlyMap<string, StandInChoice>) {
  const rows = await db.many<{
    id: string;
    state: string;
    settled: number;
    receipts: number;
  }>(sql`select o.id, o.state,
      (select count(*)::int from received_money m where m.owner_agency_id = o.owner_agency_id and m.order_id = o.id and m.state = 'settled') as settled,
      (select count(*)::int from fees f join payments p on p.owner_agency_id = f.owner_agency_id and p.fee_id = f.id
        where f.owner_agency_id = o.owner_agency_id and f.dossier_id = o.dossier_id and p.voided_at is null) as receipts
    from payment_orders o`);
  const before = await db.one<{ n: number }>(
    sql`select count(*)::int as n from payment_orders where state = 'paid' and asked = 0`,
  );
  let disagree = 0;
  let doubled = 0;
  for (const { id, state, settled, receipts } of rows) {
    const choice = chosen.get(id);
    if (!choice) continue;
    const isPaid = PAID.includes(choice);
    if (isPaid !== (state === 'paid')) disagree += 1;
    if (settled !== (isPaid ? 1 : 0) || receipts !== (isPaid ? 1 : 0)) doubled += 1;
  }
  return { disagree, doubled, told: before?.n ?? 0 };
}
