import type { Actor } from '#domain/journal';
import {
  findOrder,
  findOrderRef,
  type GatewayNotice,
  type Order,
  type PaymentGateway,
} from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Due } from '#platform/ui/due.tsx';
import { printedForms } from '#views/forms/printed-forms.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';
import { OrderPanel } from './order-panel.tsx';
import { LooksAgain, OrderStateBox } from './order-state.tsx';
import { gatewayOf } from './pay.ts';

/**
 * Where a gateway sends the person back to. It only informs: nothing that stands in the address is believed but which order it is, and that
 * only where the gateway has signed it; what is shown is what the order's own notice made of it.
 */
export async function get(c: C<Actor, 'code'>): Promise<Answer> {
  const order = await orderOf(c);
  return page(<CameBackView c={c} code={c.params.code.toUpperCase()} order={order} />);
}

async function orderOf(c: C): Promise<Order | undefined> {
  const at = c.url.indexOf('?');
  const rawQuery = at < 0 ? '' : c.url.slice(at + 1);
  const notice = c.deps.gateways.map((g) => noticeIn(g, rawQuery)).find((n) => n !== undefined);
  if (!notice) return undefined;
  const ref = await findOrderRef(c.deps.db, notice.reference);
  return ref && findOrder(c.deps.db, ref);
}

function noticeIn(gateway: PaymentGateway, rawQuery: string): GatewayNotice | undefined {
  try {
    return gateway.readNotice(rawQuery);
  } catch {
    return undefined; // signed and not readable: its own notice is a bug and logged as one
  }
}

function mayTryAgain({ state }: Pick<Order, 'state'>): boolean {
  return state === 'failed' || state === 'expired';
}

function CameBackView({ c, code, order }: { c: C; code: string; order: Order | undefined }) {
  const w = c.words(payWords);
  return (
    <PortalPage
      c={c}
      words={payWords}
      title={w.cameBack}
      head={<LooksAgain c={c} order={order} />}
      search={false}
      noIndex
    >
      <h1 class="govuk-heading-l">{w.cameBack}</h1>
      {order ? (
        <>
          <OrderStateBox c={c} order={order} />
          <OrderPanel
            c={c}
            code={code}
            order={{ amount: order.amount, reference: order.reference }}
            gateway={gatewayOf(c, order.gateway)?.name ?? ''}
          />
        </>
      ) : (
        <Due state="open" title={w.states.unknown} />
      )}
      <ButtonGroup>
        {order && mayTryAgain(order) ? (
          <ButtonLink href={followingPaths.pay({ code })}>{w.payAgain}</ButtonLink>
        ) : null}
        {order?.state === 'paid' ? (
          <ButtonLink href={followingPaths.form({ code, form: printedForms['fee-receipt'].slug })}>
            {w.receipt}
          </ButtonLink>
        ) : null}
        <ButtonLink href={followingPaths.dossier({ code })} kind="secondary">
          {w.back}
        </ButtonLink>
      </ButtonGroup>
    </PortalPage>
  );
}
