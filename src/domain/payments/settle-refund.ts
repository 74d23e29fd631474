import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { changeRefund, openToChange, type SeenRefund } from './change-refund.ts';
import { carryOn } from './decide-refund.ts';
import { finishRefund } from './finish-refund.ts';
import type { Account, Refund, RefundWay } from './refund.ts';
import { mustSayWho, mustSayWhy } from './request-refund.ts';
import { sealAccount } from './sealed-account.ts';

/** What people do with a refund once it was approved: the acts of its table that `settleRefund` takes. */
export const settlings = ['confirm', 'not-given', 'again', 'change'] as const;
export type Settling = (typeof settlings)[number];

/**
 * Carries a refund on: `confirm`, that it went, with the number of the document that proves it; `not-given`, that the gateway says it did not;
 * `again`, by the gateway; `change`, to another account or in another way, which a leader approves anew.
 * Refuses 'refund.changed', 'refund.not-now', 'refund.no-document', 'refund.no-account', and what the dossier's record refuses.
 * @throws NotFound
 */
export async function settleRefund(tx: Tx, keys: Keys, o: SeenRefund & Settled): Promise<Refund> {
  const { refund, parts } = await openToChange(tx, o);
  if (parts.length === 0) throw new NotFound('refund');
  const { officer, now } = o;
  switch (o.act) {
    case 'confirm': {
      const document = o.document.trim();
      if (!document) throw new Refusal('refund.no-document', {}, 422);
      return finishRefund(tx, refund, { event: 'confirm', parts, officer, document, now });
    }
    case 'not-given':
      mustSayWhy(o.reason);
      return changeRefund(tx, refund, 'not-given', { parts, officer, now, note: o.reason });
    case 'again': {
      const approved = await changeRefund(tx, refund, 'again', { parts, officer, now });
      await carryOn(tx, approved);
      return approved;
    }
    case 'change': {
      if (o.way === 'gateway') throw new Refusal('refund.not-now', { state: refund.state });
      mustSayWhy(o.reason);
      const set = {
        way: o.way,
        paidTo: mustSayWho(o.paidTo),
        account: sealAccount(keys, o),
        // of a fee the sum goes back as any other; of money that was set aside it stays that money
        ...(refund.kind === 'fee' ? { moneyId: null } : {}),
        requestedBy: officer.officerId,
        requestedByName: officer.name,
        approvedBy: null,
        approvedByName: '',
      };
      const detail = { way: o.way };
      return changeRefund(tx, refund, 'change', { parts, officer, now, note: o.reason, detail, set });
    }
  }
}

export interface Settled {
  act: Settling;
  /** Of what went: the number of the document. */
  document: string;
  /** Of what did not, or goes in another way: why. */
  reason: string;
  way: RefundWay;
  account?: Account | undefined;
  paidTo: string;
}
