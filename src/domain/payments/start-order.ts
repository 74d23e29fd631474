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
import { TRANSFER } from './transfer/collecting-account.ts';
import { selectAccountOf } from './transfer/collecting-accounts.store.ts';
import { newTransferCode } from './transfer/transfer-code.ts';

const DAY_MS = 86_400_000;

/**
 * The order by which its filer pays a dossier's fee online (NĐ 118/2025 Đ24): the one that may still be paid, for the same sum and at the same
 * gateway, else a new one. A dossier has one such order at a time: where another sum is due now, the former one ends, and what is still
 * paid for it is looked into; and while money is looked into, nobody is asked to pay again. Refuses 'order.not-payable'.
 */
export async function startOrder(tx: Tx, o: ToStart & { gateway: string }): Promise<Order> {
  return start(tx, o, {
    gateway: o.gateway,
    reference: newReference(o.now),
    expiresAt: new Date(o.now.getTime() + PAYABLE_MS),
    askAt: nextAskAt({ createdAt: o.now, asked: 0 }, o.now),
  });
}

/**
 * The same for paying by a transfer to the account of the agency that decides. It can be paid for as many days as the account says, and nobody
 * is asked about it meanwhile: the account's statements tell. Refuses 'order.not-payable', also where the agency has no account.
 */
export async function startTransfer(tx: Tx, o: ToStart): Promise<Order> {
  const account = await selectAccountOf(tx, o.open.dossier.ownerAgencyId);
  if (!account) throw new Refusal('order.not-payable');
  const until = new Date(o.now.getTime() + account.transferDays * DAY_MS);
  return start(tx, o, {
    gateway: TRANSFER,
    reference: newTransferCode(),
    expiresAt: until,
    askAt: until,
  });
}

async function start(tx: Tx, o: ToStart, way: Way): Promise<Order> {
  const { dossier, fee, people } = o.open;
  const amount = payableOnline(o.open);
  if (!fee || amount === undefined || (await isLookedInto(tx, dossier)))
    throw new Refusal('order.not-payable');
  const live = await lockLiveOrder(tx, dossier);
  // whoever came back as having paid is asked for nothing more until the gateway has said what became of it
  if (live?.cameBackAt || (live && live.amount === amount && live.gateway === way.gateway)) return live;
  if (live) await changeOrder(tx, live, { kind: 'replaced' }, { now: o.now, detail: { due: amount } });
  const order: Order = {
    ownerAgencyId: dossier.ownerAgencyId,
    id: newId(o.now.getTime()),
    dossierId: dossier.id,
    code: dossier.code,
    ...way,
    lines: fee.lines,
    amount,
    payerName: people.submitter.name,
    state: 'open',
    seq: 1,
    createdAt: o.now,
    asked: 0,
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

interface ToStart {
  open: Pick<OpenDossier, 'dossier' | 'fee' | 'task' | 'people'>;
  now: Date;
}

type Way = Pick<Order, 'gateway' | 'reference' | 'expiresAt' | 'askAt'>;
