import { type AnswerRow, type Answers, type Form, summarise } from '#domain/forms';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { valueWords, eFormWords as words } from '../words/e-form.ts';
import { focusId } from './field-id.ts';

/** All answers to be checked or read, section by section; with `changeHref` each has a link to its field. */
export function AnswersSummary(p: AnswersSummaryProps) {
  const Heading = p.headingLevel === 3 ? 'h3' : 'h2';
  return (
    <>
      {summarise(p.form, p.data, valueWords).map((section) => (
        <section key={section.id}>
          <Heading class="govuk-heading-m">{section.section}</Heading>
          <SummaryList rows={section.rows.map((row) => summaryRow(p, row))} />
        </section>
      ))}
    </>
  );
}

function summaryRow(p: AnswersSummaryProps, row: AnswerRow): SummaryRow {
  return {
    name: row.title,
    value: row.value ? lines(row.value) : <span class="mc-optional-mark">{words.notAnswered}</span>,
    change:
      p.changeHref === undefined
        ? undefined
        : `${p.changeHref(row.field)}#${focusId(p.form, p.changedAt?.(row.field) ?? row.field, p.idPrefix)}`,
    changeText: words.change,
    changeWhat: row.title,
  };
}

function lines(text: string) {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={line} />, line]));
}

export interface AnswersSummaryProps {
  form: Form;
  data: Answers;
  /** The page that asks for a field, by its posted name; the field's id is added. Left out on the officer's page and in print. */
  changeHref?: ((field: string) => string) | undefined;
  /** The field whose change changes another, where that one cannot be changed itself. */
  changedAt?: ((field: string) => string) | undefined;
  idPrefix?: string | undefined;
  headingLevel?: 2 | 3 | undefined;
}
