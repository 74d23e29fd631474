import { randomBytes } from 'node:crypto';
import { type OpenDossier, payableOnline } from '#domain/dossiers';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { nextAskAt, PAYABLE_MS } from './ask-times.ts';
import { changeOrder } from './change-order.ts';
import type { Order } from './order.ts';
import {
  insertOrder,
  insertOrderEvent,
  insertReference,
  isLookedInto,
  lockLiveOrder,
} from './orders.store.ts';

/**
 * The order by which its filer pays a dossier's fee online (NĐ 118/2025 Đ24): the one that may still be paid, for the same sum and at the same
 * gateway, else a new one. A dossier has one such order at a time: where another sum is due now, the former one ends, and what is still
 * paid for it is looked into; and while money is looked into, nobody is asked to pay again. Refuses 'order.not-payable'.
 */
export async function startOrder(
  tx: Tx,
  o: { open: Pick<OpenDossier, 'dossier' | 'fee' | 'task' | 'people'>; gateway: string; now: Date },
): Promise<Order> {
  const { dossier, fee, people } = o.open;
  const amount = payableOnline(o.open);
  if (!fee || amount === undefined || (await isLookedInto(tx, dossier)))
    throw new Refusal('order.not-payable');
  const live = await lockLiveOrder(tx, dossier);
  if (live && live.amount === amount && live.gateway === o.gateway) return live;
  if (live) await changeOrder(tx, live, { kind: 'replaced' }, { now: o.now, detail: { due: amount } });
  const order: Order = {
    ownerAgencyId: dossier.ownerAgencyId,
    id: newId(o.now.getTime()),
    dossierId: dossier.id,
    code: dossier.code,
    reference: newReference(o.now),
    gateway: o.gateway,
    lines: fee.lines,
    amount,
    payerName: people.submitter.name,
    state: 'open',
    seq: 1,
    createdAt: o.now,
    expiresAt: new Date(o.now.getTime() + PAYABLE_MS),
    asked: 0,
    askAt: nextAskAt({ createdAt: o.now, asked: 0 }, o.now),
    cameBackAt: null,
  };
  if (!(await insertOrder(tx, order))) return theOtherTabs(tx, o.open);
  const created = { seq: 1, at: o.now, event: 'create', from: 'new', to: 'open', detail: {} } as const;
  await Promise.all([insertReference(tx, order), insertOrderEvent(tx, order, created)]);
  return changeOrder(tx, order, { kind: 'sent' }, { now: o.now });
}

// made at the same moment in another window
async function theOtherTabs(tx: Tx, { dossier }: Pick<OpenDossier, 'dossier'>): Promise<Order> {
  const live = await lockLiveOrder(tx, dossier);
  if (!live) throw new Refusal('order.not-payable');
  return live;
}

// 'TT261119' and 64 bits of chance: the day, so that people can tell them apart
function newReference(now: Date): string {
  return `TT${localDate(now).replaceAll('-', '').slice(2)}${randomBytes(8).toString('hex').toUpperCase()}`;
}
