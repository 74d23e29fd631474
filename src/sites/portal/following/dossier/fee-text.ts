import type { OpenDossier } from '#domain/dossiers';
import type { Status } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { amountText } from '#views/dossier/fee-rule-text.ts';
import { ownWords } from '../../words/own-dossier.ts';

// Nothing is taken for a dossier that ended without being settled.
const ENDED: readonly Status[] = ['refused', 'withdrawn', 'stopped'];

/** What a dossier costs, and whether it is paid. */
export function feeText(
  { dossier, fee, payment }: Pick<OpenDossier, 'dossier' | 'fee' | 'payment'>,
  language: Language,
): string {
  const w = ownWords[language];
  const { money, dateTime } = formats[language];
  if (!fee || fee.state === 'none') return w.feeNone;
  if (fee.state === 'paid')
    return w.feePaid(
      amountText(payment?.amount ?? fee.total, language),
      dateTime(payment?.paidAt ?? fee.assessedAt),
    );
  if (ENDED.includes(dossier.status)) return w.feeNone;
  const open = fee.lines.some((l) => l.total === null);
  return [fee.total > 0 ? w.feeDue(money(fee.total)) : '', open ? w.feeOpen : ''].filter(Boolean).join('. ');
}
