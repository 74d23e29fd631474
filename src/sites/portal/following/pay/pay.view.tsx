import type { OpenDossier } from '#domain/dossiers';
import type { CollectingAccount, MoneyAside, Order, Refund } from '#domain/payments';
import { printedForms } from '#views/forms/printed-forms.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { WholeWay } from '../../whole-way.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';
import { LooksAgain } from './order-state.tsx';
import { PayBody } from './pay-body.tsx';
import { RefundLines } from './refund-lines.tsx';

/** Paying the fee of one's own dossier. */
export function PayView({ c, open, order, aside, refunds, account, amount }: PayViewProps) {
  const { code, procedureName, acceptedAt } = open.dossier;
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
      <WholeWay c={c} at={acceptedAt ? 'follow' : 'send'} />
      <RefundLines c={c} refunds={refunds} />
      <PayBody
        c={c}
        code={code}
        lines={open.fee?.lines ?? []}
        order={order}
        aside={aside.filter((m) => !m.refundId)}
        account={account}
        amount={amount}
        form={{ action: followingPaths.pay({ code }) }}
        receipt={followingPaths.form({ code, form: printedForms['fee-receipt'].slug })}
        showsPayer
      />
      <p class="govuk-body">
        <a class="govuk-link" href={followingPaths.dossier({ code })}>
          {w.back}
        </a>
      </p>
    </PortalPage>
  );
}

interface PayViewProps {
  c: C;
  open: OpenDossier;
  /** The last order that was made for it. */
  order: Order | undefined;
  /** What came and is not recorded as paid. */
  aside: readonly MoneyAside[];
  /** What is being given back of it, or was. */
  refunds: readonly Refund[];
  /** To which it can be transferred. */
  account: CollectingAccount | undefined;
  /** What may be paid online now, in whole đồng. */
  amount: number | undefined;
}
