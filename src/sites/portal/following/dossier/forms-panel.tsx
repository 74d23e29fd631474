import type { OpenDossier } from '#domain/dossiers';
import { Aside } from '#platform/ui/columns.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { formsOf, printedForms } from '#views/forms/printed-forms.tsx';
import { formNames } from '#views/words/slip-data.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { followingPaths } from '../following.paths.ts';

/** The printed forms of this dossier, each to read, print and save as PDF. They are Vietnamese, and so are their names. */
export const FormsPanel = inPageLanguage(({ open }: { open: OpenDossier }, language) => {
  const { code } = open.dossier;
  const w = ownWords[language];
  const vietnamese = language === 'vi' ? undefined : 'vi';
  const forms = formsOf(open);
  return (
    <Aside title={w.forms}>
      {forms.length === 0 ? <p class="govuk-body">{w.noForms}</p> : null}
      <ul class="govuk-list">
        {forms.map((form) => (
          <li key={form}>
            <a
              class="govuk-link"
              href={followingPaths.form({ code, form: printedForms[form].slug })}
              lang={vietnamese}
            >
              {formNames[form]}
            </a>{' '}
            <a class="govuk-link" href={followingPaths.formPdf({ code, form: printedForms[form].slug })}>
              ({w.pdf}
              <span class="govuk-visually-hidden" lang={vietnamese}>
                {' '}
                {formNames[form]}
              </span>
              )
            </a>
          </li>
        ))}
      </ul>
    </Aside>
  );
});
