import type { OpenAtDesk } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import { amountText } from '#views/dossier/fee-rule-text.ts';
import { deskWords as w } from '../../words/dossier.ts';

/** What is owed or was paid, in one sentence. */
export function feeText({ fee, payment }: Pick<OpenAtDesk, 'fee' | 'payment'>): string {
  if (!fee || fee.state === 'none') return w.feeNone;
  if (fee.state === 'paid')
    return w.feePaid(amountText(payment?.amount ?? fee.total), String(payment?.receiptNumber ?? ''));
  const open = fee.lines.some((l) => l.total === null);
  if (open && fee.total === 0) return w.feeOpen;
  return open ? `${w.feeDue(vnd(fee.total))}. ${w.feeOpen}` : w.feeDue(vnd(fee.total));
}
