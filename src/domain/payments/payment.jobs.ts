import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import { askOrder } from './ask-order.ts';
import type { PaymentGateway } from './gateway.ts';
import { selectToAsk } from './orders.store.ts';
import type { ProviderFileRef } from './reconciliation/provider-file.ts';
import { readProviderFile } from './reconciliation/read-file.ts';

/** So many orders are asked about in one run; the next one comes in a minute. */
const PIECE = 200;

declare module '#platform/jobs.ts' {
  interface Jobs {
    'payments.ask': Nothing;
    /** Reads a provider's file and holds its day against what is here. */
    'payments.read-file': ProviderFileRef;
  }
}

/** Asks about the orders of which nobody knows what became of them, each after 5, 15 and 60 minutes, then once a day; and reads providers' files. */
export const paymentJobs = (d: PaymentJobDeps): JobHandlers<'payments.ask' | 'payments.read-file'> => ({
  'payments.read-file': (ref) => readProviderFile(d.db, ref, d.clock.now()),

  'payments.ask': async () => {
    const now = d.clock.now();
    const failures: unknown[] = [];
    for (const ref of await selectToAsk(d.db, now, PIECE))
      await askOrder(d.db, d.gateways, ref, now).catch((e: unknown) => failures.push(e));
    // one order of which something is wrong holds up no other
    if (failures.length > 0) throw failures[0];
  },
});

interface PaymentJobDeps {
  db: Db;
  clock: Clock;
  gateways: readonly PaymentGateway[];
}
