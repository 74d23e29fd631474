import type { OpenDossier } from '#domain/dossiers';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { namesIn, ShortName } from '../../procedure-name.tsx';
import { fileAgainWords } from '../../words/file-again.ts';
import { mineWords } from '../../words/my-dossiers.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { followingPaths } from '../following.paths.ts';

/** Says what a new dossier takes over from one that is over without a result, and begins it. */
export function FileAgainView({ c, open }: { c: C; open: OpenDossier }) {
  const w = c.words(fileAgainWords);
  const { code } = open.dossier;
  const back = followingPaths.dossier({ code });
  return (
    <PortalPage
      c={c}
      words={fileAgainWords}
      title={w.title}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: back },
      ]}
      search={false}
      noIndex
    >
      <span class="govuk-caption-l">{code}</span>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">
        <ShortName of={namesIn(open.dossier, open.version)} />
      </p>
      <p class="govuk-body">{w.answers}</p>
      <p class="govuk-body">{w.papers}</p>
      <form method="post" action={followingPaths.again({ code })} data-stays="send" noValidate>
        <FormGuard c={c} />
        <ButtonGroup>
          <Button>{w.button}</Button>
          <a class="govuk-link" href={back}>
            {c.words(ownWords).back}
          </a>
        </ButtonGroup>
      </form>
    </PortalPage>
  );
}
