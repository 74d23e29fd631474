import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { addJob } from '#platform/jobs.ts';
import { changeRefund, openToChange, type SeenRefund } from './change-refund.ts';
import type { Refund } from './refund.ts';
import { mustSayWhy } from './request-refund.ts';

/**
 * A leader approves a refund, or refuses it with a reason; never whoever asked for it. What goes through a gateway is then sent by a job, and
 * the filer is told. Refuses 'refund.changed', 'refund.not-now', 'refund.own' and 'reason.missing'. @throws NotFound
 */
export async function decideRefund(
  tx: Tx,
  o: SeenRefund & { decision: 'approve' | 'refuse'; reason: string },
): Promise<Refund> {
  const { refund, parts } = await openToChange(tx, o);
  const { officer, now } = o;
  if (!parts.includes('leader')) {
    if (refund.requestedBy === officer.officerId) throw new Refusal('refund.own', {}, 403);
    throw new NotFound('refund');
  }
  if (o.decision === 'refuse') {
    mustSayWhy(o.reason);
    return changeRefund(tx, refund, 'refuse', { parts, officer, now, note: o.reason });
  }
  const by = { approvedBy: officer.officerId, approvedByName: officer.name };
  const approved = await changeRefund(tx, refund, 'approve', { parts, officer, now, set: by });
  await carryOn(tx, approved);
  if (approved.dossierId) await addJob(tx, 'payments.tell-refund', refOf(approved));
  return approved;
}

/** Leaves what is approved and goes through a gateway to the job. */
export async function carryOn(tx: Tx, approved: Refund): Promise<void> {
  if (approved.way === 'gateway') await addJob(tx, 'payments.give-back', refOf(approved));
}

function refOf({ ownerAgencyId, id, seq }: Refund) {
  return { ownerAgencyId, id, seq };
}
