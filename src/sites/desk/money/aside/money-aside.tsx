import type { Officer } from '#domain/journal';
import { isClerkOf, listMoneyAside } from '#domain/payments';
import { page } from '#platform/http/answer.ts';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { deskPaths } from '../../dossier/dossier.paths.ts';
import { moneyAsideWords as w } from '../../words/money-aside.ts';
import { refundWords } from '../../words/refunds.ts';
import { refundPaths } from '../refunds/refunds.paths.ts';

/** What came online and was not recorded as paid: for which dossier, how much, when and why. */
export async function get(c: C<Officer>) {
  const money = await c.deps.db.reads((r) => listMoneyAside(r, c.actor));
  return page(
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {money.length === 0 ? (
        <EmptyState title={w.none} icon="circle-check" />
      ) : (
        <Table
          dense
          caption={w.title}
          captionHidden
          rows={money}
          rowKey={(m) => m.id}
          columns={[
            {
              name: w.code,
              main: true,
              cell: (m) =>
                m.code ? (
                  <a class="govuk-link" href={deskPaths.dossier({ code: m.code })}>
                    {m.code}
                  </a>
                ) : (
                  w.nobodys
                ),
            },
            { name: w.at, cell: (m) => vnDateTime(m.at) },
            { name: w.amount, numeric: true, cell: (m) => vnd(m.amount) },
            { name: w.reference, cell: (m) => [m.reference, m.transaction].filter(Boolean).join(' / ') },
            { name: w.why, cell: (m) => w.reasons[m.why] },
            {
              name: w.act,
              headHidden: true,
              cell: (m) =>
                m.refundId ? (
                  <a class="govuk-link" href={refundPaths.refund({ refund: m.refundId })}>
                    {refundWords.going}
                  </a>
                ) : m.transaction && isClerkOf(m.agencyId, c.actor) ? (
                  <a class="govuk-link" href={refundPaths.askAside({ money: m.id })}>
                    {refundWords.askAside}
                  </a>
                ) : null,
            },
          ]}
        />
      )}
    </DeskPage>,
  );
}
