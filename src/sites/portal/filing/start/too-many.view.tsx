import { ButtonLink } from '#platform/ui/button.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { filingStartWords } from '../../words/filing-start.ts';
import { leadsTo } from '../leads-to.ts';

/** No further draft is begun, and where those are that can be deleted. */
export function TooManyView({ c, most }: { c: C; most: number }) {
  const w = c.words(filingStartWords);
  return (
    <PortalPage c={c} words={filingStartWords} title={w.tooManyTitle}>
      <h1 class="govuk-heading-l">{w.tooManyTitle}</h1>
      <p class="govuk-body">{w.tooMany(most)}</p>
      <ButtonLink href={leadsTo.mine({}, { loai: 'chua-gui' })}>{w.allExisting}</ButtonLink>
    </PortalPage>
  );
}
