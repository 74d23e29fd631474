import { type Order, TRANSFER } from '#domain/payments';
import { Due, type DueState } from '#platform/ui/due.tsx';
import type { C } from '../../../../deps.ts';
import { payWords } from '../../words/pay.ts';

/** How often a page that waits for a gateway loads itself anew, with script or without, until its reader wants it to stand still. */
const SECONDS = 15;
const STOP = 'dung';

/**
 * What became of an order, in one box. `goesOn`: its person can go to the gateway from this page, and may not have been there.
 */
export function OrderStateBox({ c, order, goesOn = false }: { c: C; order: Order; goesOn?: boolean }) {
  const w = c.words(payWords);
  const { state, title, body } = said(c, order, goesOn);
  return (
    <Due state={state} title={title}>
      <p>{body}</p>
      {isWaiting(order) ? (
        <p data-looks-again={hasStopped(c) ? undefined : SECONDS}>
          <a class="govuk-link" href={c.url}>
            {w.now}
          </a>
          {hasStopped(c) ? null : (
            <>
              {' · '}
              <a class="govuk-link" href={`${c.url}${c.url.includes('?') ? '&' : '?'}${STOP}=1`}>
                {w.stop}
              </a>
            </>
          )}
        </p>
      ) : null}
    </Due>
  );
}

/** For the head of a page that waits: without script it loads itself anew. */
export function LooksAgain({ c, order }: { c: C; order: Order | undefined }) {
  return order && isWaiting(order) && !hasStopped(c) ? (
    <noscript>
      <meta http-equiv="refresh" content={String(SECONDS)} />
    </noscript>
  ) : null;
}

function hasStopped(c: C): boolean {
  return c.query.has(STOP);
}

/** Nobody knows yet what became of it. */
export function isWaiting({ state }: Pick<Order, 'state'>): boolean {
  return state === 'open' || state === 'pending';
}

function said(c: C, order: Order, goesOn: boolean): { state: DueState; title: string; body: string } {
  const w = c.words(payWords);
  const { ready, waits, over } = order.gateway === TRANSFER ? w.transfer : w;
  switch (order.state) {
    case 'open':
    case 'pending':
      return {
        state: 'open',
        title: goesOn ? w.states.ready : w.states.pending,
        body: order.cameBackAt
          ? `${w.cameBackPaid} ${waits}`
          : c.now < order.expiresAt
            ? `${w.until(c.formats.dateTime(order.expiresAt))} ${goesOn ? ready : waits}`
            : `${over} ${waits}`,
      };
    case 'paid':
      return {
        state: 'done',
        title: w.states.paid(c.formats.money(order.amount)),
        body: w.paidText(order.code),
      };
    case 'look':
      return { state: 'soon', title: w.states.look, body: w.lookText };
    case 'failed':
    case 'expired':
    case 'refunded':
      return { state: 'late', title: w.states[order.state], body: `${w.notTaken} ${w.counter}` };
  }
}
