import type { Order, OrderState } from '#domain/payments';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag, type Tone } from '#platform/ui/tag.tsx';
import { printedForms } from '#views/forms/printed-forms.ts';
import type { C } from '../../../../deps.ts';
import { OwnPages } from '../../own-pages.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { payWords } from '../../words/pay.ts';
import { followingPaths } from '../following.paths.ts';

const TONES: Record<OrderState, Tone> = {
  open: 'blue',
  pending: 'blue',
  paid: 'green',
  failed: 'red',
  expired: 'grey',
  refunded: 'grey',
  look: 'amber',
};

/** One's own orders: of which dossier, when, how much, what became of each, and where its receipt is. */
export function MyPaymentsView({ c, orders }: { c: C; orders: readonly Order[] }) {
  const w = c.words(payWords);
  const mine = w.mine;
  return (
    <PortalPage c={c} words={payWords} title={mine.title} trail={[]} noIndex>
      <OwnPages c={c} />
      <h1 class="govuk-heading-l">{mine.title}</h1>
      <p class="mc-lead">{mine.lead}</p>
      {orders.length === 0 ? (
        <EmptyState icon="folder-open" title={mine.none}>
          {mine.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={mine.title}
          rows={orders}
          rowKey={(o) => o.id}
          columns={[
            {
              name: w.what,
              main: true,
              cell: ({ code, reference }) => (
                <>
                  <a class="govuk-link mc-number" href={followingPaths.dossier({ code })}>
                    {code}
                  </a>
                  <span class="mc-mine__what mc-quiet">
                    {w.reference} {reference}
                  </span>
                </>
              ),
            },
            {
              name: mine.at,
              cell: (o) => <span class="mc-number">{c.formats.dateTime(o.createdAt)}</span>,
            },
            { name: w.total, numeric: true, cell: (o) => c.formats.money(o.amount) },
            { name: mine.state, cell: (o) => <Tag tone={TONES[o.state]}>{mine.states[o.state]}</Tag> },
            { name: mine.open, headHidden: true, cell: (o) => <Open c={c} order={o} /> },
          ]}
        />
      )}
    </PortalPage>
  );
}

function Open({ c, order: { code, state } }: { c: C; order: Order }) {
  const w = c.words(payWords);
  const [href, text] =
    state === 'paid'
      ? [followingPaths.form({ code, form: printedForms['fee-receipt'].slug }), w.receipt]
      : [followingPaths.pay({ code }), w.mine.open];
  return (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden"> {code}</span>
    </a>
  );
}
