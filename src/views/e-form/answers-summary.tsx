import { type AnswerRow, type Answers, type Form, summarise } from '#domain/forms';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { InLanguage, inPageLanguage } from '#platform/ui/page-language.ts';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { eFormWords } from '../words/e-form.ts';
import { focusId } from './field-id.ts';
import { valueWords } from './value-words.ts';

/** All answers to be checked or read, section by section; with `changeHref` each has a link to its field. */
export const AnswersSummary = inPageLanguage((p: AnswersSummaryProps, language) =>
  p.form.language === language ? (
    <Sections {...p} />
  ) : (
    <div lang={p.form.language}>
      <InLanguage value={p.form.language}>
        <Sections {...p} />
      </InLanguage>
    </div>
  ),
);

function Sections(p: AnswersSummaryProps) {
  const Heading = p.headingLevel === 3 ? 'h3' : 'h2';
  return (
    <>
      {summarise(p.form, p.data, valueWords[p.form.language]).map((section) => (
        <section key={section.id}>
          <Heading class="govuk-heading-m">{section.section}</Heading>
          <SummaryList rows={section.rows.map((row) => summaryRow(p, row))} />
        </section>
      ))}
    </>
  );
}

function summaryRow(p: AnswersSummaryProps, row: AnswerRow): SummaryRow {
  const words = eFormWords[p.form.language];
  return {
    name: row.title,
    value: row.value ? <Written row={row} /> : <span class="mc-optional-mark">{words.notAnswered}</span>,
    change:
      p.changeHref === undefined
        ? undefined
        : `${p.changeHref(row.field)}#${focusId(p.form, p.changedAt?.(row.field) ?? row.field, p.idPrefix)}`,
    changeText: words.change,
    changeWhat: row.title,
  };
}

function Written({ row }: { row: AnswerRow }) {
  return row.isWritten ? <InVietnamese>{lines(row.value)}</InVietnamese> : lines(row.value);
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
