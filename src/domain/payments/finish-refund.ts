import { recordAsideRefund, recordRefund } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { changeRefund } from './change-refund.ts';
import { lockOrder } from './orders.store.ts';
import { selectMoney } from './received-money.store.ts';
import type { Refund } from './refund.ts';
import type { RefundPart } from './refund-table.ts';
import { returnMoney } from './return-money.ts';

/**
 * Records that a refund went, in one transaction: its state and history, the dossier's record in the ledger, and of money that had been set
 * aside that it is there no more. The caller holds its lock. What the dossier refuses it refuses before anything is written.
 */
export async function finishRefund(
  tx: Tx,
  r: Refund,
  o: {
    event: 'finish' | 'confirm';
    parts: readonly RefundPart[];
    officer: Officer | null;
    document: string;
    now: Date;
  },
): Promise<Refund> {
  const { officer, document, now } = o;
  const method = r.way === 'gateway' ? 'online' : r.way;
  const { amount, paidTo, reason, settles } = r;
  const about = { method, amount, paidTo, reason, now } as const;
  const ref = r.dossierId ? { ownerAgencyId: r.ownerAgencyId, id: r.dossierId } : undefined;
  if (r.kind === 'fee' && ref)
    // what a gateway gave back is recorded by the program, whoever learned of it
    await recordRefund(tx, { ...about, ref, officer: method === 'online' ? null : officer, settles });
  if (r.kind === 'aside' && r.moneyId) {
    const money = await selectMoney(tx, { ownerAgencyId: r.ownerAgencyId, id: r.moneyId });
    // in the order of notices, which lock the order and then the dossier
    if (money?.orderId) await lockOrder(tx, { ownerAgencyId: r.ownerAgencyId, id: money.orderId });
    if (money?.state !== 'look') throw new Refusal('money.not-to-look-into');
    if (ref)
      await recordAsideRefund(tx, {
        ...about,
        ref,
        order: money.reference,
        moneyId: money.id,
        cashier: method === 'online' ? null : officer,
      });
    const by = officer ?? { officerId: r.approvedBy ?? r.requestedBy, name: r.approvedByName };
    const how = [method, document].filter(Boolean).join(' ');
    await returnMoney(tx, { money: { ownerAgencyId: r.ownerAgencyId, id: r.moneyId }, by, how, now });
  }
  const set = { document, doneAt: now };
  return changeRefund(tx, r, o.event, {
    parts: o.parts,
    officer,
    now,
    set,
    ...(document ? { detail: { document } } : {}),
  });
}
