import { type OpenAtDesk, owesFee } from '#domain/dossiers';
import { balanceOf } from '#domain/fees';
import { vnd } from '#platform/money.ts';
import { feeOfDossier, sayFee } from '#views/dossier/say-fee.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { moneyWords } from '../../words/money.ts';

/** What is owed or was paid, in one sentence: what more is due, or is to be paid back, since the answers were corrected too. */
export function feeText({
  dossier,
  fee,
  receipts,
  refunds,
}: Pick<OpenAtDesk, 'dossier' | 'fee' | 'receipts' | 'refunds'>): string {
  if (!fee || fee.state === 'none') return sayFee(feeOfDossier(fee));
  const holding = receipts.filter((p) => !p.voidedAt);
  if (holding.length === 0) {
    if (!owesFee(dossier, fee)) return sayFee({ sum: 0, open: false });
    return w.feeDue(sayFee(feeOfDossier(fee)));
  }
  const { due, open, back } = balanceOf(fee);
  const owes = owesFee(dossier, fee);
  const refunded = refunds.reduce((sum, r) => sum + r.amount, 0);
  return [
    moneyWords.paid(
      vnd(holding.reduce((sum, p) => sum + p.amount, 0)),
      holding.map((p) => p.receiptNumber).join(', '),
    ),
    owes && due > 0 && moneyWords.stillDue(vnd(due)),
    owes && open && due === 0 && moneyWords.stillOpen,
    back > 0 && moneyWords.back(vnd(back)),
    refunded > 0 && moneyWords.refunded(vnd(refunded)),
  ]
    .filter(Boolean)
    .join('; ');
}
