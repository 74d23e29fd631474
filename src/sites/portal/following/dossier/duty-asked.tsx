import type { Dossier } from '#domain/dossiers';
import { formats } from '#platform/formats.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { dutyLines } from '#views/dossier/duty-lines.ts';
import { dossierTexts } from '#views/words/dossier.ts';

/** The financial duty that its person has to do now: what, on what ground, and how, in the officer's own words. */
export const DutyAsked = inPageLanguage(({ d }: { d: Pick<Dossier, 'status' | 'waitsFor'> }, language) => {
  if (d.status !== 'awaiting_payment' || d.waitsFor?.thing !== 'duty') return null;
  const { askedBy, askedAt } = d.waitsFor;
  return (
    <>
      <ul class="mc-asked">
        {dutyLines(d.waitsFor, language).map((line) => (
          <li key={line} lang={language === 'vi' ? undefined : 'vi'}>
            {line}
          </li>
        ))}
      </ul>
      <p>
        {dossierTexts[language].words.duty.askedBy(askedBy, formats[language].dateTime(new Date(askedAt)))}
      </p>
    </>
  );
});
