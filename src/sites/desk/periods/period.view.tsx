import { type Periods, periodBounds, type StoredPeriods, timelineOf } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../deps.ts';
import { BelowAdmin } from '../admin/below-admin.page.tsx';
import { periodsWords as w } from '../words/periods.ts';
import { periodsPaths } from './periods.paths.ts';

/** As long as a reason or a document may be. */
export const LONGEST = 500;

/** One period: what it is and by what, from when until when each value holds, and the boxes for another. */
export function PeriodView({ c, period, stored, errors }: PeriodProps) {
  const unit = w.units[period];
  const bounds = periodBounds[period];
  const typed = (name: string) => c.form.get(name);
  return (
    <BelowAdmin
      c={c}
      title={w.names[period]}
      back={{ href: periodsPaths.periods(), text: w.back }}
      hasErrors={Object.keys(errors).length > 0}
      lead={w.about[period]}
      news={
        <>
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
        </>
      }
    >
      <SummaryList rows={[{ name: w.ground, value: w.sources[period] }]} />
      <Table
        dense
        caption={w.history}
        rows={timelineOf(stored, period)}
        columns={[
          { name: w.value, main: true, cell: (s) => w.amount(s.value, unit) },
          { name: w.since, cell: (s) => (s.from ? vnDate(s.from) : w.fromStart) },
          { name: w.to, cell: (s) => (s.to ? vnDate(s.to) : '') },
          { name: w.ground, cell: (s) => s.change?.source || (s.change ? '' : w.usual) },
          {
            name: w.who,
            cell: (s) => (s.change ? `${s.change.byName}, ${vnDateTime(new Date(s.change.at))}` : ''),
          },
          { name: w.why, cell: (s) => s.change?.why ?? '' },
        ]}
      />
      <h2 class="govuk-heading-m">{w.form.title}</h2>
      <form method="post" action={periodsPaths.period({ period })} novalidate>
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={String(stored.changes?.length ?? 0)} />
        <TextInput
          name="gia-tri"
          label={w.form.value}
          hint={w.bounds(bounds.from, bounds.to)}
          value={typed('gia-tri')}
          error={errors['gia-tri']}
          suffix={unit}
          width={4}
          inputmode="numeric"
          required
        />
        <DateInput name="tu" label={w.form.from} value={typed('tu')} error={errors.tu} required />
        <DateInput
          name="den"
          label={w.form.to}
          hint={w.form.toHint}
          value={typed('den')}
          error={errors.den}
        />
        <TextInput
          name="van-ban"
          label={w.form.source}
          value={typed('van-ban')}
          error={errors['van-ban']}
          required={bounds.byLaw}
        />
        <Textarea
          name="vi-sao"
          label={w.form.why}
          hint={w.form.whyHint}
          value={typed('vi-sao')}
          error={errors['vi-sao']}
          rows={2}
          required
        />
        <Button>{w.form.go}</Button>
      </form>
    </BelowAdmin>
  );
}

interface PeriodProps {
  c: C<Officer, 'period'>;
  period: keyof Periods;
  stored: StoredPeriods;
  errors: FieldErrors;
}
