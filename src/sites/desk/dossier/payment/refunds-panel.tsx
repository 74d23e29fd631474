import type { Refund } from '#domain/payments';
import { vnd } from '#platform/money.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { StateTag } from '../../money/refunds/refund.view.tsx';
import { refundPaths } from '../../money/refunds/refunds.paths.ts';
import { refundWords as w } from '../../words/refunds.ts';

/** What is going back of a dossier's money; for those who may open it, the way there. */
export function RefundsPanel({ refunds, opens }: { refunds: readonly Refund[]; opens: boolean }) {
  const going = refunds.filter((r) => r.state !== 'done' && r.state !== 'refused');
  if (going.length === 0) return null;
  return (
    <Inset>
      <strong>{w.title}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {going.map((r) => (
          <li key={r.id}>
            {opens ? (
              <a class="govuk-link" href={refundPaths.refund({ refund: r.id })}>
                {w.one(vnd(r.amount))}
              </a>
            ) : (
              w.one(vnd(r.amount))
            )}{' '}
            <StateTag state={r.state} />
          </li>
        ))}
      </ul>
    </Inset>
  );
}
