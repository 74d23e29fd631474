import type { IssuedForm, OpenDossier } from '#domain/dossiers';
import { formats } from '#platform/formats.ts';
import { Aside } from '#platform/ui/columns.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { formsOf, nameOfForm } from '#views/forms/forms-of.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { followingPaths } from '../following.paths.ts';

/** The printed forms of this dossier, each to read, print and save as PDF. They are Vietnamese, and so are their names. */
export const FormsPanel = inPageLanguage(({ open, issued }: FormsPanelProps, language) => {
  const { code } = open.dossier;
  const w = ownWords[language];
  const vietnamese = language === 'vi' ? undefined : 'vi';
  const forms = formsOf(open, 'filer', issued);
  // of one that is over none is still to come
  if (forms.length === 0 && open.dossier.finishedAt) return null;
  return (
    <Aside title={w.forms}>
      {forms.length === 0 ? <p class="govuk-body">{w.noForms}</p> : null}
      <ul class="govuk-list">
        {forms.map((form) => {
          const { slug } = form;
          const name = nameOfForm(form);
          return (
            <li key={slug}>
              <a class="govuk-link" href={followingPaths.form({ code, form: slug })} lang={vietnamese}>
                {name}
              </a>{' '}
              <a class="govuk-link" href={followingPaths.formPdf({ code, form: slug })}>
                ({w.pdf}
                <span class="govuk-visually-hidden" lang={vietnamese}>
                  {' '}
                  {name}
                </span>
                )
              </a>
              {form.undoing
                ? `: ${w[form.undoing.what === 'voided' ? 'receiptVoid' : 'noLonger'](formats[language].dateTime(form.undoing.at))}`
                : null}
            </li>
          );
        })}
      </ul>
    </Aside>
  );
});

interface FormsPanelProps {
  open: OpenDossier;
  issued: readonly IssuedForm[];
}
