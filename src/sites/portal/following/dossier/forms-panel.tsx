import type { OpenDossier } from '#domain/dossiers';
import { Aside } from '#platform/ui/columns.tsx';
import { formsOf, printedForms } from '#views/forms/printed-forms.tsx';
import { formNames } from '#views/words/slip-data.ts';
import { ownWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';

/** The printed forms of this dossier, each to read, print and save as PDF. */
export function FormsPanel({ open }: { open: OpenDossier }) {
  const { code } = open.dossier;
  const forms = formsOf(open);
  return (
    <Aside title={w.forms}>
      {forms.length === 0 ? <p class="govuk-body">{w.noForms}</p> : null}
      <ul class="govuk-list">
        {forms.map((form) => (
          <li key={form}>
            <a class="govuk-link" href={followingPaths.form({ code, form: printedForms[form].slug })}>
              {formNames[form]}
            </a>{' '}
            <a class="govuk-link" href={followingPaths.formPdf({ code, form: printedForms[form].slug })}>
              ({w.pdf}
              <span class="govuk-visually-hidden"> {formNames[form]}</span>)
            </a>
          </li>
        ))}
      </ul>
    </Aside>
  );
}
