import type { CollectingAccount, Order } from '#domain/payments';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Due } from '#platform/ui/due.tsx';
import { printedForms } from '#views/forms/printed-forms.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { WholeWay } from '../../whole-way.tsx';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';
import { OrderPanel } from './order-panel.tsx';
import { LooksAgain, OrderStateBox } from './order-state.tsx';
import { GoToGateway, mayGo, wayName } from './pay-body.tsx';

/**
 * An order and what became of it, without a name: for whoever comes back from a gateway, and for whoever pays without an account. `goesOn`:
 * from here one goes to the gateway.
 */
export function OrderView({ c, code, order, account, goesOn = false }: OrderViewProps) {
  const w = c.words(payWords);
  const title = goesOn ? w.title : w.cameBack;
  // whoever comes back is mostly the filer; whoever pays by number need not be, though they are signed in
  const isOwn = c.actor.kind === 'citizen' && !goesOn;
  return (
    <PortalPage
      c={c}
      words={payWords}
      title={title}
      head={<LooksAgain c={c} order={order} />}
      search={false}
      noIndex
    >
      {code ? <span class="govuk-caption-l">{code}</span> : null}
      <h1 class="govuk-heading-l">{title}</h1>
      {order ? (
        <>
          <WholeWay c={c} at={order.state === 'paid' ? 'follow' : 'send'} />
          <OrderStateBox c={c} order={order} goesOn={goesOn && mayGo(c, order, account)} />
          {goesOn ? <GoToGateway c={c} order={order} account={account} /> : null}
          <OrderPanel
            c={c}
            code={code}
            order={{ amount: order.amount, reference: order.reference }}
            gateway={wayName(c, order)}
          />
        </>
      ) : (
        <Due state="open" title={w.states.unknown} />
      )}
      <ButtonGroup>
        {order && mayTryAgain(order) ? (
          <ButtonLink
            href={isOwn ? followingPaths.pay({ code }) : followingPaths.payByNumber({}, { ma: code })}
          >
            {w.payAgain}
          </ButtonLink>
        ) : null}
        {order?.state === 'paid' && isOwn ? (
          <ButtonLink href={followingPaths.form({ code, form: printedForms['fee-receipt'].slug })}>
            {w.receipt}
          </ButtonLink>
        ) : null}
        {isOwn && code ? (
          <ButtonLink href={followingPaths.dossier({ code })} kind="secondary">
            {w.back}
          </ButtonLink>
        ) : null}
        <ButtonLink href={followingPaths.lookUp({}, code ? { ma: code } : {})} kind="secondary">
          {w.lookUp}
        </ButtonLink>
      </ButtonGroup>
    </PortalPage>
  );
}

function mayTryAgain({ state }: Pick<Order, 'state'>): boolean {
  return state === 'failed' || state === 'expired';
}

interface OrderViewProps {
  c: C;
  /** The case number; empty where it is not known. */
  code: string;
  order: Order | undefined;
  /** To which it is transferred; undefined where it is paid at a gateway. */
  account?: CollectingAccount | undefined;
  goesOn?: boolean;
}
