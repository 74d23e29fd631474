import { expectedYears } from '#domain/calendar';
import { page } from '#platform/http/answer.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { StepsTable } from '#views/dossier/steps-table.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { namesIn, ShortName } from '../../procedure-name.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, openOwn } from '../own-dossier.ts';
import { storyFor } from './story.ts';

/** Everything that was done with one's own dossier, as a table: when, by whom, what, to whom, until when. */
export async function get(c: AtOwnDossier) {
  const open = await openOwn(c);
  const expected = await expectedYears(c.deps.db);
  const w = c.words(ownWords);
  const { code, status, decision } = open.dossier;
  const back = followingPaths.dossier({ code });
  return page(
    <PortalPage
      c={c}
      words={ownWords}
      title={w.story}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: back },
      ]}
      noIndex
    >
      <span class="govuk-caption-l">
        <ShortName of={namesIn(open.dossier, open.version)} />
      </span>
      <h1 class="govuk-heading-l">{w.story}</h1>
      <p class="govuk-body">
        <span class="mc-number">{code}</span> <StatusTag status={status} decision={decision} />
      </p>
      <div class="mc-story">
        <StepsTable events={storyFor(open)} expected={expected} />
      </div>
      <ButtonLink href={back} kind="secondary">
        {w.closeStory}
      </ButtonLink>
    </PortalPage>,
  );
}
