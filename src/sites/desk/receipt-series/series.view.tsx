import type { Agency } from '#domain/agencies';
import { receiptForms, type SeriesRow, type seriesIn } from '#domain/fees';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../deps.ts';
import { BelowAdmin } from '../admin/below-admin.page.tsx';
import { receiptSeriesWords as w } from '../words/receipt-series.ts';
import { receiptSeriesPaths } from './receipt-series.paths.ts';

export const FIELDS = {
  year: 'nam',
  form: 'mau-so',
  letters: 'ky-hieu',
  taxCode: 'ma-so-thue',
  why: 'vi-sao',
} as const;

/** As long as a reason may be. */
export const LONGEST = 500;

/** What stands on an agency's receipts this year, who has set it, and the boxes for another. */
export function SeriesView({ c, agency, years, now, written, set, errors }: SeriesProps) {
  const typed = (name: string, first: string) => (c.form.has(name) ? c.form.get(name) : first);
  const [year] = years;
  return (
    <BelowAdmin
      c={c}
      title={w.titleOf(agency.name)}
      back={{ href: receiptSeriesPaths.list(), text: w.title }}
      hasErrors={Object.keys(errors).length > 0}
      news={
        <>
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
        </>
      }
    >
      <SummaryList
        rows={[
          { name: w.symbolOf(year), value: `${now.form}, ${now.symbol}` },
          { name: w.written(year), value: String(written) },
          { name: w.taxCode, value: now.taxCode || w.noTaxCode },
        ]}
      />
      <form method="post" action={receiptSeriesPaths.series({ agency: agency.id })} novalidate>
        <FormGuard c={c} />
        <Radios
          name={FIELDS.year}
          label={w.year}
          value={typed(FIELDS.year, String(year))}
          error={errors[FIELDS.year]}
          items={years.map((y) => ({ value: String(y), text: String(y) }))}
          inline
          required
        />
        <Radios
          name={FIELDS.form}
          label={w.form}
          value={typed(FIELDS.form, now.form)}
          error={errors[FIELDS.form]}
          items={receiptForms.map((value) => ({ value, text: w.forms[value] }))}
          required
        />
        <TextInput
          name={FIELDS.letters}
          label={w.letters}
          hint={w.lettersHint}
          value={typed(FIELDS.letters, now.letters)}
          error={errors[FIELDS.letters]}
          width={4}
          required
        />
        <TextInput
          name={FIELDS.taxCode}
          label={w.taxCode}
          hint={w.taxCodeHint}
          value={typed(FIELDS.taxCode, now.taxCode)}
          error={errors[FIELDS.taxCode]}
          inputmode="numeric"
          width={20}
          required
        />
        <Textarea
          name={FIELDS.why}
          label={w.why}
          value={typed(FIELDS.why, '')}
          error={errors[FIELDS.why]}
          rows={2}
          required
        />
        <Button>{w.go}</Button>
      </form>
      {set.length > 0 ? (
        <Table
          dense
          caption={w.history}
          rows={set}
          columns={[
            { name: w.year, main: true, cell: (r) => r.year },
            { name: w.form, cell: (r) => r.form },
            { name: w.letters, cell: (r) => r.letters },
            { name: w.taxCode, cell: (r) => r.taxCode },
            { name: w.who, cell: (r) => `${r.setByName}, ${vnDateTime(r.setAt)}` },
            { name: w.why, cell: (r) => r.why },
          ]}
        />
      ) : null}
    </BelowAdmin>
  );
}

interface SeriesProps {
  c: C<Officer, 'agency'>;
  agency: Agency;
  /** This one and the next. */
  years: [number, number];
  now: ReturnType<typeof seriesIn>;
  /** How many receipts of this year there are. */
  written: number;
  /** What somebody has set, the years in order. */
  set: SeriesRow[];
  errors: FieldErrors;
}
