import { type Answers, type Form, summarise } from '#domain/forms';
import { valueWords, eFormWords as words } from '../words/e-form.ts';
import { focusId } from './field-id.ts';

/** All answers to be checked or read, section by section; with `changeHref` each has a link to its field. */
export function AnswersSummary(p: AnswersSummaryProps) {
  const Heading = p.headingLevel === 3 ? 'h3' : 'h2';
  return (
    <>
      {summarise(p.form, p.data, valueWords).map((section) => (
        <section key={section.id} class="mc-answers">
          <Heading class="govuk-heading-m">{section.section}</Heading>
          <dl class="govuk-summary-list">
            {section.rows.map((row) => (
              <div class="govuk-summary-list__row" key={row.field}>
                <dt class="govuk-summary-list__key">{row.title}</dt>
                <dd class="govuk-summary-list__value mc-answers__value">
                  {row.value || <span class="govuk-hint">{words.notAnswered}</span>}
                </dd>
                {p.changeHref === undefined ? null : (
                  <dd class="govuk-summary-list__actions">
                    <a class="govuk-link" href={`${p.changeHref}#${focusId(p.form, row.field, p.idPrefix)}`}>
                      {words.change}
                      <span class="govuk-visually-hidden">{words.changeNamed(row.title)}</span>
                    </a>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

export interface AnswersSummaryProps {
  form: Form;
  data: Answers;
  /** The page that asks the form; the field's id is added. Left out on the officer's page and in print. */
  changeHref?: string | undefined;
  idPrefix?: string | undefined;
  headingLevel?: 2 | 3 | undefined;
}
