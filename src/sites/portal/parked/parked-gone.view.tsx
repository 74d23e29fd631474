import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { parkedWords as w } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { PortalPage } from '../portal.page.tsx';

/** Says why there is no form to go on with, the same for every reason, and leads home. */
export function ParkedGoneView({ c }: { c: C }) {
  return (
    <PortalPage c={c} title={w.goneTitle} noIndex>
      <h1 class="govuk-heading-l">{w.goneTitle}</h1>
      <p class="govuk-body">{w.goneLead}</p>
      <ButtonGroup>
        <ButtonLink href={cataloguePaths.home()}>{w.goneHome}</ButtonLink>
      </ButtonGroup>
    </PortalPage>
  );
}
