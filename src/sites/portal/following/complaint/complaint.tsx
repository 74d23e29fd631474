import { getAgency } from '#domain/agencies';
import { page } from '#platform/http/answer.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { PrintPage } from '../../print-page.tsx';
import { complaintWords } from '../../words/complaint.ts';
import { mineWords } from '../../words/my-dossiers.ts';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtOwnDossier, openOwn } from '../own-dossier.ts';
import { complainedOf, deskOf } from './complained-of.ts';
import { ComplaintLetter } from './complaint-letter.tsx';

/** A letter of complaint to print, with what is known of the dossier filled in and the rest left to be written by hand. */
export async function get(c: AtOwnDossier) {
  const open = await openOwn(c);
  const { dossier: d } = open;
  const of = complainedOf(d, c.now);
  const agency = await getAgency(c.deps.db, (of ?? deskOf(d)).agencyId);
  const w = c.words(complaintWords).letter;
  return page(
    <PortalPage
      c={c}
      words={complaintWords}
      title={w.title}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: d.code, href: followingPaths.dossier({ code: d.code }) },
      ]}
      search={false}
      head={<link rel="stylesheet" href={c.deps.assets.url('print.css')} />}
      noIndex
    >
      <div class="mc-no-print">
        <p class="govuk-body">{w.how}</p>
        <p class="govuk-body">
          {w.where}{' '}
          <InVietnamese>
            {agency.name}, {agency.address}
          </InVietnamese>
          .{' '}
          <a class="govuk-link" href={leadsTo.complaints()}>
            {w.more}
          </a>
        </p>
      </div>
      <PrintPage />
      <InVietnamese block>
        <ComplaintLetter open={open} of={of} agency={agency} />
      </InVietnamese>
    </PortalPage>,
  );
}
