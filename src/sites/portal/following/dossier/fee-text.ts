import { type OpenDossier, owesFee } from '#domain/dossiers';
import { balanceOf } from '#domain/fees';
import type { Status } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { feeOfDossier, sayFee } from '#views/dossier/say-fee.ts';
import { ownWords } from '../../words/own-dossier.ts';

// Nothing is taken for a dossier that ended without being settled, nor for one that was denied.
const ENDED: readonly Status[] = ['refused', 'withdrawn', 'stopped'];

/**
 * What a dossier costs, whether it is paid, and what more is due or is to be paid back since its answers were corrected; `online`: the reader
 * can pay it online.
 */
export function feeText(
  { dossier, fee, payment }: Pick<OpenDossier, 'dossier' | 'fee' | 'payment'>,
  language: Language,
  { online = false }: { online?: boolean } = {},
): string {
  const w = ownWords[language];
  const { dateTime, money } = formats[language];
  if (!fee || fee.state === 'none') return sayFee(feeOfDossier(fee, language), language);
  const owes = !ENDED.includes(dossier.status) && owesFee(dossier, fee);
  if (fee.paid > 0 && payment) {
    const { due, open, back } = balanceOf(fee);
    return [
      w.feePaid(sayFee({ sum: fee.paid, open: false }, language), dateTime(payment.paidAt)),
      owes && due > 0 && (online ? w.feeStillDueOnline : w.feeStillDue)(money(due)),
      owes && open && due === 0 && w.feeStillOpen,
      back > 0 && w.feeBack(money(back)),
    ]
      .filter(Boolean)
      .join('; ');
  }
  if (!owes) return sayFee({ sum: 0, open: false }, language);
  const known = feeOfDossier(fee, language);
  const said = sayFee(known, language);
  // of what nobody has named the sum of yet, nothing is owed
  if (known.open && known.sum === 0) return w.feeNotYet(said);
  return (online ? w.feeDueOnline : w.feeDue)(said);
}
