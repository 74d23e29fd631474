import { type CollectingAccount, type Order, vietQr } from '#domain/payments';
import { qrPath } from '#platform/images/qr-path.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../../deps.ts';
import { payWords } from '../../words/pay.ts';

/** To which account, how much and with which memo an order is transferred: as a code for a bank's app, and as text to copy. */
export function TransferPanel({ c, order, account }: TransferPanelProps) {
  const w = c.words(payWords).transfer;
  const { bank, number, owner } = account;
  const { side, d } = qrPath(vietQr({ bank, number, amount: order.amount, memo: order.reference }));
  return (
    <>
      <h2 class="govuk-heading-m">{w.title}</h2>
      <p class="govuk-body">{w.scan}</p>
      <p>
        <svg
          role="img"
          aria-label={w.code}
          viewBox={`0 0 ${side} ${side}`}
          width={side * 5}
          height={side * 5}
        >
          <rect width={side} height={side} fill="#fff" />
          <path d={d} fill="#000" shape-rendering="crispEdges" />
        </svg>
      </p>
      <SummaryCard
        title={w.byHand}
        rows={[
          { name: w.bank, value: <span class="mc-number">{bank}</span> },
          { name: w.number, value: <span class="mc-number">{number}</span> },
          { name: w.owner, value: <span lang={c.language === 'vi' ? undefined : 'vi'}>{owner}</span> },
          { name: w.amount, value: <strong>{c.formats.money(order.amount)}</strong> },
          { name: w.memo, value: <strong class="mc-number">{order.reference}</strong> },
        ]}
      />
      <p class="govuk-body">{w.exactly}</p>
      {c.deps.config.mode === 'demo' ? (
        <ButtonGroup>
          <ButtonLink href={doorPaths.transfer({}, { ma: order.reference })} kind="secondary">
            {w.trial}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </>
  );
}

interface TransferPanelProps {
  c: C;
  order: Order;
  /** Of the agency that decides the dossier. */
  account: CollectingAccount;
}
