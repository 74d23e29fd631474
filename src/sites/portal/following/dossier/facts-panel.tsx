import type { OpenDossier } from '#domain/dossiers';
import type { Status } from '#domain/ledger';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import { amountText } from '#views/dossier/fee-rule-text.ts';
import { dossierWords } from '#views/words/dossier.ts';
import { ownWords as w } from '../../words/following.ts';

/** Numbers, persons, places, delivery and fee. */
export function FactsPanel({ open, secret }: { open: OpenDossier; secret: string }) {
  const { dossier: d, people, version } = open;
  return (
    <SummaryCard
      title={w.facts}
      rows={[
        { name: w.code, value: <span class="mc-number">{d.code}</span> },
        { name: w.secret, value: <span class="mc-number">{secret}</span> },
        { name: w.caseName, value: version.content.cases.find((x) => x.id === d.caseId)?.name ?? '' },
        { name: w.owner, value: people.owner.name },
        ...(people.onBehalf ? [{ name: w.submitter, value: people.submitter.name }] : []),
        { name: w.receiver, value: d.receiverAgencyName },
        ...(d.ownerAgencyId === d.receiverAgencyId ? [] : [{ name: w.decides, value: d.ownerAgencyName }]),
        { name: w.submitted, value: vnDateTime(d.submittedAt) },
        ...(d.acceptedAt ? [{ name: w.accepted, value: vnDateTime(d.acceptedAt) }] : []),
        ...(d.promisedAt ? [{ name: w.promised, value: vnDateTime(d.promisedAt) }] : []),
        {
          name: w.delivery,
          value: [dossierWords.delivery[d.delivery], people.deliveryAddress].filter(Boolean).join(': '),
        },
        { name: w.fee, value: feeText(open) },
      ]}
    >
      <p class="govuk-body-s">{w.share}</p>
    </SummaryCard>
  );
}

// Nothing is taken for a dossier that ended without being settled.
const ENDED: readonly Status[] = ['refused', 'withdrawn', 'stopped'];

function feeText({ dossier, fee, payment }: OpenDossier): string {
  if (!fee || fee.state === 'none') return w.feeNone;
  if (fee.state === 'paid')
    return w.feePaid(amountText(payment?.amount ?? fee.total), vnDateTime(payment?.paidAt ?? fee.assessedAt));
  if (ENDED.includes(dossier.status)) return w.feeNone;
  const open = fee.lines.some((l) => l.total === null);
  return [fee.total > 0 ? w.feeDue(vnd(fee.total)) : '', open ? w.feeOpen : ''].filter(Boolean).join('. ');
}
