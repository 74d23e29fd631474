import { type DossierJobDeps, tellOfRefund } from '#domain/dossiers';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import type { PaymentGateway } from './gateway.ts';
import { askRefund, giveBackRefund } from './give-back.ts';
import type { RefundRef } from './refund.ts';
import { claimTelling, selectRefund, selectRefundsToAsk } from './refunds.store.ts';

/** So many refunds are asked about in one run; the next one comes in a minute. */
const PIECE = 200;

declare module '#platform/jobs.ts' {
  interface Jobs {
    /** Asks a gateway to give back what was approved by the event of this number. */
    'payments.give-back': RefundRef & { seq: number };
    'payments.ask-back': Nothing;
    /** Tells the filer what was approved by the event of this number. */
    'payments.tell-refund': RefundRef & { seq: number };
  }
}

type RefundJob = 'payments.give-back' | 'payments.ask-back' | 'payments.tell-refund';

/** What a refund does after its transactions: it goes through the gateway, is asked about there, and its person is told. */
export const refundJobs = (d: RefundJobDeps): JobHandlers<RefundJob> => ({
  'payments.give-back': ({ ownerAgencyId, id }) =>
    giveBackRefund(d.db, d.gateways, { ownerAgencyId, id }, d.clock.now()),

  'payments.ask-back': async () => {
    const now = d.clock.now();
    const failures: unknown[] = [];
    for (const ref of await selectRefundsToAsk(d.db, now, PIECE))
      await askRefund(d.db, d.gateways, ref, now).catch((e: unknown) => failures.push(e));
    // one of which something is wrong holds up no other
    if (failures.length > 0) throw failures[0];
  },

  'payments.tell-refund': async ({ ownerAgencyId, id, seq }) => {
    await d.db.tx(async (tx) => {
      const r = await selectRefund(tx, { ownerAgencyId, id });
      if (!r?.dossierId || !(await claimTelling(tx, r, seq))) return;
      const told = { amount: r.amount, method: r.way === 'gateway' ? ('online' as const) : r.way };
      await tellOfRefund(tx, d, { ownerAgencyId, id: r.dossierId }, told);
    });
  },
});

interface RefundJobDeps extends DossierJobDeps {
  gateways: readonly PaymentGateway[];
}
