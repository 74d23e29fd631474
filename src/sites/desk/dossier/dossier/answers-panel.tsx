import type { OpenAtDesk } from '#domain/dossiers';
import { compileStoredForm } from '#domain/forms';
import { AnswersSummary } from '#views/e-form/answers-summary.tsx';
import { deskWords as w } from '../../words/dossier.ts';

/** What the person declared, section by section, beside the papers that prove it. */
export function AnswersPanel({ open }: { open: Pick<OpenAtDesk, 'version' | 'answers'> }) {
  const schema = open.version.formSchema;
  return (
    <section class="mc-panel" aria-labelledby="noi-dung-khai">
      <h2 class="govuk-heading-m" id="noi-dung-khai">
        {w.answers}
      </h2>
      {schema ? <AnswersSummary form={compileStoredForm(schema)} data={open.answers} /> : null}
    </section>
  );
}
