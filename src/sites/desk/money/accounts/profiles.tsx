import type { Officer } from '#domain/journal';
import { listProfiles } from '#domain/payments';
import { page } from '#platform/http/answer.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import type { C } from '../../../../deps.ts';
import { adminPaths } from '../../admin/admin.paths.ts';
import { BelowAdmin } from '../../admin/below-admin.page.tsx';
import { collectingWords } from '../../words/collecting.ts';
import { collectingPaths } from './collecting.paths.ts';
import { NEW } from './profile.view.tsx';

const w = collectingWords.profiles;

/** How the statements of each bank are laid out, and whether anybody has verified it. */
export async function get(c: C<Officer>) {
  const profiles = await listProfiles(c.deps.db);
  return page(
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: adminPaths.watch(), text: collectingWords.accounts.backToAdmin }}
      lead={w.lead}
      news={c.query.has('xong') ? <NoticeBanner success heading={w.done} /> : null}
    >
      <Table
        dense
        caption={w.title}
        captionHidden
        rows={profiles}
        rowKey={({ id }) => id}
        columns={[
          {
            name: w.name,
            main: true,
            cell: ({ id, name }) => (
              <a class="govuk-link" href={collectingPaths.profile({ profile: id })}>
                {name}
              </a>
            ),
          },
          {
            name: w.state,
            cell: ({ isVerified }) => (
              <Tag tone={isVerified ? 'green' : 'amber'}>{isVerified ? w.verified : w.unverified}</Tag>
            ),
          },
          { name: w.by, cell: ({ changedBy }) => changedBy },
        ]}
      />
      <ButtonLink href={collectingPaths.profile({ profile: NEW })} kind="secondary">
        {w.add}
      </ButtonLink>
    </BelowAdmin>,
  );
}
