import type { Dossier } from '#domain/dossiers';
import { ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { lookUpWords } from '../../words/look-up.ts';
import { followingPaths } from '../following.paths.ts';

/**
 * How what is missing is sent: by the filer on the page of the supplement, which a stranger reaches by signing in, or at the desk, whose
 * address and hours stand below.
 */
export const HowToSupplement = inPageLanguage(({ d }: HowToSupplementProps, language) => {
  const w = lookUpWords[language];
  return (
    <Section id="bo-sung" title={w.sendOnline}>
      <p class="govuk-body">{w.sendOnlineText}</p>
      <ButtonLink href={followingPaths.supplement({ code: d.code })}>{w.sendLink}</ButtonLink>
      <h3 class="govuk-heading-s">{w.bringTitle}</h3>
      <p class="govuk-body">{w.bringText(d.receiverAgencyName)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {w.bring(d.code).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
});

interface HowToSupplementProps {
  d: Pick<Dossier, 'code' | 'receiverAgencyName'>;
}
