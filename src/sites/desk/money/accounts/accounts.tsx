import { listAgencies } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import { listCollectingAccounts } from '#domain/payments';
import { page } from '#platform/http/answer.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { C } from '../../../../deps.ts';
import { adminPaths } from '../../admin/admin.paths.ts';
import { BelowAdmin } from '../../admin/below-admin.page.tsx';
import { collectingWords } from '../../words/collecting.ts';
import { collectingPaths } from './collecting.paths.ts';

const w = collectingWords.accounts;

/** The account of every agency, or that it has none. */
export async function get(c: C<Officer>) {
  const [agencies, accounts] = await c.deps.db.reads((r) =>
    Promise.all([listAgencies(r, c.now), listCollectingAccounts(r)]),
  );
  const rows = agencies.map((agency) => ({
    agency,
    account: accounts.find((a) => a.agencyId === agency.id),
  }));
  return page(
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: adminPaths.watch(), text: w.backToAdmin }}
      lead={w.lead}
      news={c.query.has('xong') ? <NoticeBanner success heading={w.done} /> : null}
    >
      <Table
        dense
        caption={w.title}
        captionHidden
        rows={rows}
        rowKey={({ agency }) => agency.id}
        columns={[
          { name: w.agency, main: true, cell: ({ agency }) => agency.name },
          {
            name: w.account,
            cell: ({ account }) => (account ? `${account.number} (${account.bank})` : w.none),
          },
          { name: w.owner, cell: ({ account }) => account?.owner ?? '' },
          { name: w.days, cell: ({ account }) => (account ? w.daysText(account.transferDays) : '') },
          {
            name: w.change,
            headHidden: true,
            cell: ({ agency }) => (
              <a class="govuk-link" href={collectingPaths.account({ agency: agency.id })}>
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
