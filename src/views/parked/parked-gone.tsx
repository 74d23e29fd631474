import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/** Says why there is no form to go on with, the same for every reason, and leads home. */
export const ParkedGone = inPageLanguage(
  ({ home, homeText }: { home: string; homeText: string }, language) => {
    const w = parkedWords[language];
    return (
      <>
        <h1 class="govuk-heading-l">{w.goneTitle}</h1>
        <p class="govuk-body">{w.goneLead}</p>
        <ButtonGroup>
          <ButtonLink href={home}>{homeText}</ButtonLink>
        </ButtonGroup>
      </>
    );
  },
);
