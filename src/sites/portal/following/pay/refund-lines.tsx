import type { Refund } from '#domain/payments';
import { Due } from '#platform/ui/due.tsx';
import type { C } from '../../../../deps.ts';
import { payWords } from '../../words/pay.ts';

/** What is being given back to a dossier's person, or was: how much, in which way and when. */
export function RefundLines({ c, refunds }: { c: C; refunds: readonly Refund[] }) {
  const w = c.words(payWords).refund;
  return (
    <>
      {refunds
        // that nobody wants to give anything back after all is told by what is decided of the fee
        .filter((r) => r.state !== 'refused')
        .map((r) => (
          <Due
            key={r.id}
            state={r.state === 'done' ? 'done' : 'soon'}
            title={w.title[stageOf(r)](c.formats.money(r.amount))}
          >
            <p>
              {r.state === 'requested' || r.state === 'failed' ? w[r.state] : w.how[r.way]}{' '}
              {r.doneAt ? w.doneAt(c.formats.dateTime(r.doneAt)) : null}
            </p>
          </Due>
        ))}
    </>
  );
}

function stageOf({ state }: Refund): 'requested' | 'going' | 'done' {
  return state === 'requested' || state === 'done' ? state : 'going';
}
