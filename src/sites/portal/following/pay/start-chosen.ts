import { type Order, startOrder, startTransfer } from '#domain/payments';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { C } from '../../../../deps.ts';
import { chosenWay, isTransfer, WAY, wayText } from './ways.tsx';

/** Makes the order by the way that the form says, or goes on with the one that there is. Refuses 'order.not-payable'. */
export async function startChosen(
  tx: Tx,
  c: C,
  open: Parameters<typeof startTransfer>[1]['open'],
): Promise<{ order: Order; way: string | undefined }> {
  const text = c.form.get(WAY);
  if (isTransfer(text)) return { order: await startTransfer(tx, { open, now: c.now }), way: undefined };
  const chosen = chosenWay(c, text);
  if (!chosen.gateway) throw new Refusal('order.not-payable');
  const order = await startOrder(tx, { open, gateway: chosen.gateway.code, now: c.now });
  return { order, way: wayText(chosen) };
}
