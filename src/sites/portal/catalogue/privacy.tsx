import { type Answer, page } from '#platform/http/answer.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';
import { privacyWords } from '../words/help.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';

/** Which personal data is collected, why, who sees it and how long it is stored. */
export function get(c: C): Answer {
  const w = c.words(privacyWords);
  return page(
    <PortalPage
      c={c}
      words={privacyWords}
      title={w.title}
      description={w.metaDescription}
      canonical={paths.privacy()}
      trail={[]}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      <SummaryList rows={w.parts.map(([name, value]) => ({ name, value }))} />
      <h2 class="govuk-heading-m">{w.cookiesTitle}</h2>
      <p class="govuk-body">{w.cookies}</p>
    </PortalPage>,
  );
}
