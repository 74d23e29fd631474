import type { OpenDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import type { Child } from '#platform/ui/child.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { namesIn, ShortName } from '../../procedure-name.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { supplementWords } from '../../words/supplement.ts';
import { followingPaths } from '../following.paths.ts';

/** The frame of the pages of a supplement: the way back, the errors, news, which dossier it is, and the heading. */
export function SupplementFrame({ c, open, title, errors = {}, news, children }: FrameProps) {
  const { code } = open.dossier;
  return (
    <PortalPage
      c={c}
      words={supplementWords}
      title={title}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: followingPaths.dossier({ code }) },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      search={false}
      noIndex
    >
      <ErrorSummary errors={errors} />
      {news}
      <span class="govuk-caption-l">
        <span class="mc-number">{code}</span> – <ShortName of={namesIn(open.dossier, open.version)} />
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </PortalPage>
  );
}

interface FrameProps {
  c: C;
  open: OpenDossier;
  title: string;
  /** Id of the control → sentence. */
  errors?: FieldErrors;
  news?: Child;
  children: Child;
}
