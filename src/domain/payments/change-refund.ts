import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { maySeeRefund, partsOf } from './may-refund.ts';
import type { Refund, RefundEvent, RefundRef } from './refund.ts';
import { type RefundEventName, type RefundPart, refundRows } from './refund-table.ts';
import { insertRefundEvent, lockRefund, selectRefundEvents, updateRefund } from './refunds.store.ts';

/**
 * Changes a refund by a row of its table, with a line of its history. The caller holds its lock. @param o.parts what whoever does it is in
 * it: an officer's parts, or the program. Refuses 'refund.not-now' where the table has no such row for them. @returns the refund as it is then.
 */
export async function changeRefund(
  tx: Tx,
  r: Refund,
  event: RefundEventName,
  o: ChangedRefund,
): Promise<Refund> {
  const row = refundRows(r, o.parts).find((t) => t.event === event);
  if (!row) throw new Refusal('refund.not-now', { state: r.state });
  const askedNext = o.set?.askAt === undefined ? r.askAt : o.set.askAt;
  // what became of it is known, or nothing was sent
  const askAt = row.to === 'sent' || row.to === 'look' ? askedNext : null;
  const after: Refund = { ...r, ...o.set, state: row.to, seq: r.seq + 1, askAt };
  const line: RefundEvent = {
    seq: after.seq,
    at: o.now,
    event,
    from: row.from,
    to: row.to,
    byId: o.officer?.officerId ?? null,
    byName: o.officer?.name ?? '',
    note: o.note ?? '',
    detail: o.detail ?? {},
  };
  await Promise.all([updateRefund(tx, after), insertRefundEvent(tx, after, line)]);
  return after;
}

/**
 * The refund that an officer acts on, locked, with their parts in it. Refuses 'refund.changed' where it is not any more as they saw it, and
 * 'refund.own' where only another leader may decide. @throws NotFound of what is none of their agencies'.
 */
export async function openToChange(tx: Tx, o: SeenRefund): Promise<{ refund: Refund; parts: RefundPart[] }> {
  const refund = await lockRefund(tx, o.ref);
  if (!refund || !maySeeRefund(refund, o.officer)) throw new NotFound('refund');
  if (refund.seq !== o.seq) {
    const last = (await selectRefundEvents(tx, refund)).at(-1);
    const [by, at] = [last?.byName ?? '', last?.at ?? refund.requestedAt];
    throw new Refusal('refund.changed', { by, at: at.toISOString() });
  }
  return { refund, parts: partsOf(refund, o.officer) };
}

/** Which refund an officer acts on, in the state that they saw. */
export interface SeenRefund {
  ref: RefundRef;
  seq: number;
  officer: Officer;
  now: Date;
}

interface ChangedRefund {
  parts: readonly RefundPart[];
  /** Null: the program. */
  officer: Officer | null;
  now: Date;
  note?: string;
  detail?: RefundEvent['detail'];
  set?: Partial<Refund>;
}
