import type { Officer } from '#domain/journal';
import { listRefunds, type Refund } from '#domain/payments';
import { page } from '#platform/http/answer.ts';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { refundWords as w } from '../../words/refunds.ts';
import { StateTag } from './refund.view.tsx';
import { refundPaths } from './refunds.paths.ts';

const ALL = 'tat-ca';

/** The refunds that an officer sees: those with which they are to do something, or all of the last time. */
export async function get(c: C<Officer>) {
  const all = c.query.get('xem') === ALL;
  const refunds = await c.deps.db.reads((r) => listRefunds(r, c.actor, all ? 'all' : 'waiting'));
  return page(
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <nav aria-label={w.lists}>
        <p class="govuk-body">
          <ListLink href={refundPaths.refunds()} text={w.waiting} current={!all} /> ·{' '}
          <ListLink href={refundPaths.refunds({}, { xem: ALL })} text={w.all} current={all} />
        </p>
      </nav>
      {refunds.length === 0 ? (
        <EmptyState title={w.none} icon="circle-check" />
      ) : (
        <Table
          dense
          caption={all ? w.all : w.waiting}
          captionHidden
          rows={refunds}
          rowKey={(r: Refund) => r.id}
          columns={[
            {
              name: w.code,
              main: true,
              cell: (r) => (
                <a class="govuk-link" href={refundPaths.refund({ refund: r.id })}>
                  {r.code || w.nobodys}
                </a>
              ),
            },
            { name: w.amount, numeric: true, cell: (r) => vnd(r.amount) },
            { name: w.state, cell: (r) => <StateTag state={r.state} /> },
            { name: w.way, cell: (r) => w.ways[r.way] },
            { name: w.asked, cell: (r) => w.askedBy(vnDateTime(r.requestedAt), r.requestedByName) },
          ]}
        />
      )}
    </DeskPage>,
  );
}

function ListLink({ href, text, current }: { href: string; text: string; current: boolean }) {
  return (
    <a class="govuk-link" href={href} aria-current={current ? 'page' : undefined}>
      {current ? <strong>{text}</strong> : text}
    </a>
  );
}
