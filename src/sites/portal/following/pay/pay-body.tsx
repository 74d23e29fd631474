import { type CollectingAccount, type MoneyAside, type Order, TRANSFER } from '#domain/payments';
import { inLanguage } from '#platform/http/address-language.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Details } from '#platform/ui/details.tsx';
import { Due } from '#platform/ui/due.tsx';
import type { C } from '../../../../deps.ts';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';
import { MoneyAsideLines } from './money-aside-lines.tsx';
import { OrderLines, OrderPanel } from './order-panel.tsx';
import { isWaiting, OrderStateBox } from './order-state.tsx';
import { TransferPanel } from './transfer-panel.tsx';
import { chosenWay, gatewayOf, WaysForm, wayText } from './ways.tsx';

/** What is to be paid of a dossier and how, or what became of the order by which it is paid; of its filer and of whoever has its secret alike. */
export function PayBody(p: PayBodyProps) {
  const { c, order } = p;
  return (
    <>
      <MoneyAsideLines c={c} aside={p.aside} />
      {order ? <OrderStateBox c={c} order={order} goesOn={mayGo(c, order, p.account)} /> : null}
      {order && isWaiting(order) ? <AtGateway {...p} order={order} /> : <ToPay {...p} />}
    </>
  );
}

/** An order can still be paid, at its gateway or to the account, and its person has not done so. */
export function mayGo(c: C, order: Order, account: CollectingAccount | undefined): boolean {
  const where = order.gateway === TRANSFER ? account : gatewayOf(c, order.gateway);
  return isWaiting(order) && !order.cameBackAt && where !== undefined && c.now < order.expiresAt;
}

/** How people know the way by which an order is paid. */
export function wayName(c: C, order: Order): string {
  const name = gatewayOf(c, order.gateway)?.name ?? '';
  return order.gateway === TRANSFER ? c.words(payWords).transfer.way : name;
}

/** The way to the gateway of an order that may still be paid there, or how it is transferred. */
export function GoToGateway({ c, order, account }: GoToGatewayProps) {
  const w = c.words(payWords);
  const gateway = gatewayOf(c, order.gateway);
  if (!mayGo(c, order, account)) return null;
  if (order.gateway === TRANSFER && account) return <TransferPanel c={c} order={order} account={account} />;
  if (!gateway) return null;
  const { code } = order;
  const back = inLanguage(followingPaths.cameBack({ code }), c.language);
  const chosen = chosenWay(c, c.query.get('cach'));
  const to = gateway.payAddress(order, {
    returnTo: new URL(back, c.deps.config.publicUrl).href,
    ip: c.ip,
    language: c.language,
    about: payWords.vi.about(code),
    way: chosen.gateway === gateway ? chosen.way?.id : undefined,
  });
  return (
    <>
      <ButtonGroup>
        <ButtonLink href={to} start>
          {w.go(gateway.name)}
        </ButtonLink>
      </ButtonGroup>
      <p class="govuk-body">{w.notice}</p>
    </>
  );
}

function AtGateway({ c, order, account, form, showsPayer }: PayBodyProps & { order: Order }) {
  const w = c.words(payWords);
  const { amount, reference, payerName } = order;
  return (
    <>
      <GoToGateway c={c} order={order} account={account} />
      <OrderPanel
        c={c}
        code={order.code}
        order={showsPayer ? { amount, reference, payerName } : { amount, reference }}
        gateway={wayName(c, order)}
      />
      {mayGo(c, order, account) ? (
        <Details summary={w.anotherWay}>
          <WaysForm
            c={c}
            {...form}
            chosen={order.gateway === TRANSFER ? `${TRANSFER}.` : wayText(chosenWay(c, c.query.get('cach')))}
            transfers={account !== undefined}
            button={w.takeWay}
          />
        </Details>
      ) : null}
    </>
  );
}

/** What may be paid now, with the one button that makes an order of it; or that nothing may. */
function ToPay({ c, code, lines, order, account, amount, form, receipt }: PayBodyProps) {
  const w = c.words(payWords);
  const gateway = gatewayOf(c, undefined);
  if (order?.state === 'look') return null;
  if (amount === undefined || !(gateway ?? account)) {
    if (order?.state !== 'paid') return <Due state="done" title={w.states.nothing} />;
    return receipt ? (
      <ButtonGroup>
        <ButtonLink href={receipt} kind="secondary">
          {w.receipt}
        </ButtonLink>
      </ButtonGroup>
    ) : null;
  }
  return (
    <>
      <OrderLines c={c} lines={lines} amount={amount} />
      <OrderPanel c={c} code={code} order={{ amount }} gateway={gateway?.name ?? w.transfer.way} />
      <WaysForm
        c={c}
        {...form}
        chosen={undefined}
        transfers={account !== undefined}
        button={order ? w.payAgain : w.pay}
      >
        <p class="govuk-body">
          {w.notice} {w.counter}
        </p>
      </WaysForm>
    </>
  );
}

interface GoToGatewayProps {
  c: C;
  order: Order;
  account: CollectingAccount | undefined;
}

export interface PayBodyProps {
  c: C;
  /** The case number. */
  code: string;
  /** What is owed. */
  lines: Order['lines'];
  /** The last order that was made for it. */
  order: Order | undefined;
  /** What came and is not recorded as paid. */
  aside: readonly MoneyAside[];
  /** To which it can be transferred; undefined where the agency has none. */
  account: CollectingAccount | undefined;
  /** What may be paid online now, in whole đồng; undefined where nothing may. */
  amount: number | undefined;
  /** Where an order is asked for, and what is sent besides the way. */
  form: { action: string; fields?: Record<string, string> };
  /** Where the receipt is read, by whoever may. */
  receipt: string | undefined;
  /** Whether the name of who pays is shown. */
  showsPayer: boolean;
}
