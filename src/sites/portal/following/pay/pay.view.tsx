import type { OpenDossier } from '#domain/dossiers';
import type { MoneyAside, Order, PaymentGateway } from '#domain/payments';
import { inLanguage } from '#platform/http/address-language.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Due } from '#platform/ui/due.tsx';
import { printedForms } from '#views/forms/printed-forms.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';
import { MoneyAsideLines } from './money-aside-lines.tsx';
import { OrderLines, OrderPanel } from './order-panel.tsx';
import { isWaiting, LooksAgain, OrderStateBox } from './order-state.tsx';

export function PayView(p: PayViewProps) {
  const { c, open, order } = p;
  const { code, procedureName } = open.dossier;
  const w = c.words(payWords);
  return (
    <PortalPage
      c={c}
      words={payWords}
      title={w.title}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: followingPaths.dossier({ code }) },
      ]}
      head={<LooksAgain c={c} order={order} />}
      search={false}
      noIndex
    >
      <span class="govuk-caption-l">{code}</span>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body" lang={c.language === 'vi' ? undefined : 'vi'}>
        {procedureName}
      </p>
      <MoneyAsideLines c={c} aside={p.aside} />
      {order ? <OrderStateBox c={c} order={order} goesOn={mayGo(p)} /> : null}
      {order && isWaiting(order) ? <AtGateway {...p} order={order} /> : <ToPay {...p} />}
      <p class="govuk-body">
        <a class="govuk-link" href={followingPaths.dossier({ code })}>
          {w.back}
        </a>
      </p>
    </PortalPage>
  );
}

/** An order that may still be paid, and the way to where. */
function AtGateway({ c, open, order, gateway }: PayViewProps & { order: Order }) {
  const w = c.words(payWords);
  const { code } = open.dossier;
  const about = payWords.vi.about(code);
  const back = inLanguage(followingPaths.cameBack({ code }), c.language);
  const returnTo = new URL(back, c.deps.config.publicUrl).href;
  return (
    <>
      {gateway && c.now < order.expiresAt ? (
        <>
          <ButtonGroup>
            <ButtonLink
              href={gateway.payAddress(order, { returnTo, ip: c.ip, language: c.language, about })}
              start
            >
              {w.go(gateway.name)}
            </ButtonLink>
          </ButtonGroup>
          <p class="govuk-body">{w.notice}</p>
        </>
      ) : null}
      <OrderPanel c={c} code={code} order={order} gateway={gateway?.name ?? ''} />
    </>
  );
}

function mayGo({ c, order, gateway }: PayViewProps): boolean {
  return order !== undefined && isWaiting(order) && gateway !== undefined && c.now < order.expiresAt;
}

/** What may be paid now, with the one button that makes an order of it; or that nothing may. */
function ToPay({ c, open, order, gateway, amount }: PayViewProps) {
  const w = c.words(payWords);
  const { code } = open.dossier;
  if (order?.state === 'look') return null;
  if (amount === undefined || !gateway || !open.fee)
    return order?.state === 'paid' ? (
      <ButtonGroup>
        <ButtonLink
          href={followingPaths.form({ code, form: printedForms['fee-receipt'].slug })}
          kind="secondary"
        >
          {w.receipt}
        </ButtonLink>
      </ButtonGroup>
    ) : (
      <Due state="done" title={w.states.nothing} />
    );
  return (
    <>
      <OrderLines c={c} lines={open.fee.lines} />
      <OrderPanel c={c} code={code} order={{ amount }} gateway={gateway.name} />
      <form method="post" action={followingPaths.pay({ code })} data-stays="send">
        <FormGuard c={c} />
        <p class="govuk-body">
          {w.notice} {w.counter}
        </p>
        <ButtonGroup>
          <Button>{order ? w.payAgain : w.pay}</Button>
        </ButtonGroup>
      </form>
    </>
  );
}

interface PayViewProps {
  c: C;
  open: OpenDossier;
  /** The last order that was made for it. */
  order: Order | undefined;
  /** What came and is not recorded as paid. */
  aside: readonly MoneyAside[];
  /** Undefined where nothing is paid online. */
  gateway: PaymentGateway | undefined;
  /** What may be paid online now, in whole đồng. */
  amount: number | undefined;
}
