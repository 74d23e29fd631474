import type { Change, OpenDossier } from '#domain/dossiers';
import { compileStoredForm, diffAnswers, formIn } from '#domain/forms';
import { Table } from '#platform/ui/table.tsx';
import { valueWords } from '#views/e-form/value-words.ts';
import type { C } from '../../../../deps.ts';
import { correctionsWords } from '../../words/corrections.ts';

/** What officers have mended in the answers since, each as it was and as it is, with why. Nothing where they mended nothing. */
export function Corrections({ c, open, corrections }: CorrectionsProps) {
  const w = c.words(correctionsWords);
  const { formSchema } = open.version;
  if (!formSchema || corrections.length === 0) return null;
  const form = formIn(compileStoredForm(formSchema), c.language);
  return (
    <section class="mc-section" aria-labelledby="da-sua">
      <h2 class="govuk-heading-m" id="da-sua">
        {w.title}
      </h2>
      {corrections.map(({ event, answers }) => (
        <div key={event.seq}>
          <p class="govuk-body">{w.by(event.actorAgencyName, c.formats.dateTime(event.at))}</p>
          {event.note ? (
            <p class="govuk-body">
              {w.reason}: <span lang={c.language === 'vi' ? undefined : 'vi'}>{event.note}</span>
            </p>
          ) : null}
          {answers?.before ? (
            <Table
              rows={diffAnswers(form, answers.before, answers.after, valueWords[c.language])}
              rowKey={(row) => row.field}
              columns={[
                { name: w.field, main: true, cell: (row) => row.title },
                { name: w.before, cell: (row) => row.mine || w.empty },
                { name: w.after, cell: (row) => row.theirs || w.empty },
              ]}
            />
          ) : null}
        </div>
      ))}
      <p class="govuk-body">{w.wrong}</p>
    </section>
  );
}

interface CorrectionsProps {
  c: C;
  open: OpenDossier;
  corrections: readonly Change[];
}
