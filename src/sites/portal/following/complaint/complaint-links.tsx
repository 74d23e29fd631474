import { inPageLanguage } from '#platform/ui/page-language.ts';
import { complaintWords } from '../../words/complaint.ts';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';

/** Where a complaint goes, and for the filer the letter made of this dossier. */
export const ComplaintLinks = inPageLanguage(({ code, own }: { code: string; own: boolean }, language) => {
  const w = complaintWords[language].links;
  return (
    <>
      <p>
        <a class="govuk-link" href={leadsTo.complaints()}>
          {w.page}
        </a>
      </p>
      {own ? (
        <p>
          <a class="govuk-link" href={followingPaths.complaint({ code })}>
            {w.letter}
          </a>
        </p>
      ) : null}
    </>
  );
});
