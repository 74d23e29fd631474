import type { ToPay } from '#domain/dossiers';
import type { CollectingAccount, MoneyAside, Order } from '#domain/payments';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { WholeWay } from '../../whole-way.tsx';
import { lookUpWords } from '../../words/look-up.ts';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';
import { PayBody } from './pay-body.tsx';

/** The field by which this door knows that number and secret were right. */
export const TICKET = 'ticket';

/** Paying without an account: what the look-up says of the dossier and no more, no name of anybody among it. */
export function PayByNumberView({ c, open, order, aside, account, amount, ticket }: PayByNumberProps) {
  const { code, procedureName, acceptedAt } = open.dossier;
  const w = c.words(payWords);
  return (
    <PortalPage
      c={c}
      words={payWords}
      title={w.title}
      trail={[{ text: c.words(lookUpWords).title, href: followingPaths.lookUp() }]}
      otherLanguages={followingPaths.lookUp({}, { ma: code })}
      search={false}
      noIndex
    >
      <span class="govuk-caption-l">{code}</span>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body" lang={c.language === 'vi' ? undefined : 'vi'}>
        {procedureName}
      </p>
      <WholeWay c={c} at={acceptedAt ? 'follow' : 'send'} />
      <PayBody
        c={c}
        code={code}
        lines={open.fee?.lines ?? []}
        order={order}
        aside={aside}
        account={account}
        amount={amount}
        form={{ action: followingPaths.payByNumber(), fields: { [TICKET]: ticket } }}
        receipt={undefined}
        showsPayer={false}
      />
    </PortalPage>
  );
}

/** From the look-up to the page where its fee is paid; no address has the secret. */
export function ToPayByNumber({ c, ticket, sum }: { c: C; ticket: string; sum: number }) {
  return (
    <form method="post" action={followingPaths.payByNumber()}>
      <FormGuard c={c} />
      <input type="hidden" name={TICKET} value={ticket} />
      <ButtonGroup>
        <Button>{c.words(payWords).payThis(c.formats.money(sum))}</Button>
      </ButtonGroup>
    </form>
  );
}

interface PayByNumberProps {
  c: C;
  open: ToPay;
  order: Order | undefined;
  aside: readonly MoneyAside[];
  account: CollectingAccount | undefined;
  amount: number | undefined;
  ticket: string;
}
