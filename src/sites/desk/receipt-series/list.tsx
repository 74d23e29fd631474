import { listAgencies } from '#domain/agencies';
import { listSeriesOf, seriesIn } from '#domain/fees';
import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { C } from '../../../deps.ts';
import { adminPaths } from '../admin/admin.paths.ts';
import { BelowAdmin } from '../admin/below-admin.page.tsx';
import { receiptSeriesWords as w } from '../words/receipt-series.ts';
import { receiptSeriesPaths } from './receipt-series.paths.ts';

/** What stands on the receipts of each agency this year: those whose tax code nobody has set first. */
export async function get(c: C<Officer>) {
  const year = Number(localDate(c.now).slice(0, 4));
  const agencies = await listAgencies(c.deps.db, c.now);
  const all = await listSeriesOf(
    c.deps.db,
    agencies.map((a) => a.id),
  );
  const rows = agencies
    .map((agency) => ({
      agency,
      series: seriesIn(
        all.filter((s) => s.ownerAgencyId === agency.id),
        year,
      ),
    }))
    .toSorted((a, b) => Number(a.series.taxCode !== '') - Number(b.series.taxCode !== ''));
  return page(
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: adminPaths.watch(), text: w.backToAdmin }}
      lead={w.lead}
      news={c.query.get('xong') ? <NoticeBanner success heading={w.done} /> : null}
    >
      <Table
        dense
        caption={w.title}
        captionHidden
        rows={rows}
        rowKey={({ agency }) => agency.id}
        columns={[
          { name: w.agency, main: true, cell: ({ agency }) => agency.name },
          { name: w.taxCode, cell: ({ series }) => series.taxCode || w.noTaxCode },
          { name: w.form, cell: ({ series }) => series.form },
          { name: w.symbolOf(year), cell: ({ series }) => series.symbol },
          {
            name: w.action,
            headHidden: true,
            cell: ({ agency }) => (
              <a class="govuk-link" href={receiptSeriesPaths.series({ agency: agency.id })}>
                {w.change}
                <VisuallyHidden> {agency.name}</VisuallyHidden>
              </a>
            ),
          },
        ]}
      />
    </BelowAdmin>,
  );
}
