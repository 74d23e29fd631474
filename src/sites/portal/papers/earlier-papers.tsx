import type { OwnPaper } from '#domain/dossiers';
import { LinkButton } from '#platform/ui/button.tsx';
import { Details } from '#platform/ui/details.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { FileLine } from '#views/parts/file-line.tsx';
import { followingPaths } from '../following/following.paths.ts';
import { ShortName } from '../procedure-name.tsx';
import { ownPapersWords } from '../words/own-papers.ts';

/** Papers that this person sent or got earlier, each with the button that takes it over into this part. */
export const EarlierPapers = inPageLanguage(({ papers, sendsTo }: EarlierPapersProps, language) => {
  const w = ownPapersWords[language];
  if (papers.length === 0) return null;
  return (
    <Details summary={w.use}>
      <ul class="mc-earlier-papers">
        {papers.map(({ file, dossier }) => (
          <li key={file.id}>
            <div class="mc-file-list__name">
              <FileLine file={file} href={followingPaths.file({ code: dossier.code, file: file.id })} />
              <span class="mc-mine__what mc-quiet">
                <ShortName of={dossier} />, {dossier.code}
              </span>
            </div>
            <LinkButton name="_action" value={`reuse:${file.id}`} attrs={{ formaction: sendsTo }}>
              {w.useThis} <span class="govuk-visually-hidden">{file.name}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Details>
  );
});

interface EarlierPapersProps {
  papers: readonly OwnPaper[];
  /** Where its buttons send the form. */
  sendsTo: string;
}
