import type { DayRef, Difference, DifferenceNote } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { reconciliationWords as w } from '../../words/reconciliation.ts';
import { queryOfDay } from './at-day.ts';
import { DayFields, dossierOf } from './day.view.tsx';
import { reconciliationPaths as paths } from './reconciliation.paths.ts';

/** One difference: both sides, what to do about it, what was written, and the form for another note. */
export function DifferenceView({ c, day, difference: d, notes, errors }: DifferenceProps) {
  const { name, todo } = w.kinds[d.kind];
  const sum = (amount: number | null) => (amount === null ? w.nothing : vnd(amount));
  return (
    <DeskPage c={c} title={name} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.day({}, queryOfDay(day))}>
          {w.dayTitle(w.gateways(day.gateway), vnDate(day.day))}
        </a>
      </p>
      <h1 class="govuk-heading-l">{name}</h1>
      <Inset>{todo}</Inset>
      <SummaryList
        rows={[
          { name: w.dossier, value: dossierOf(d) },
          { name: w.order, value: d.reference },
          {
            name: w.transaction,
            value: d.line === null ? d.transaction : `${d.transaction} (${w.line(d.line)})`,
          },
          { name: w.theirs, value: sum(d.theirs) },
          { name: w.ours, value: sum(d.ours) },
          { name: w.receipt, value: sum(d.receipt) },
        ]}
      />
      {notes.length > 0 ? (
        <Table
          dense
          caption={w.notesTitle}
          rows={notes}
          rowKey={(n) => String(n.seq)}
          columns={[
            { name: w.note, main: true, cell: (n) => n.note },
            { name: w.by, cell: (n) => `${n.byName}, ${vnDateTime(n.at)}` },
            { name: w.state, cell: (n) => (n.resolved ? w.resolved : w.unresolved) },
          ]}
        />
      ) : null}
      <form method="post" action={paths.difference()} novalidate>
        <FormGuard c={c} />
        <DayFields day={day} />
        <input type="hidden" name="loai" value={d.kind} />
        <input type="hidden" name="khoan" value={d.thing} />
        <input type="hidden" name="so-ghi-chu" value={String(notes.length)} />
        <Textarea
          name="ghi-chu"
          label={w.noteLabel}
          hint={w.noteHint}
          value={c.form.get('ghi-chu')}
          error={errors['ghi-chu']}
          rows={3}
          required
        />
        <Checkbox
          name="xong-chua"
          value="xong"
          label={w.resolvedLabel}
          checked={c.form.get('xong-chua') === 'xong'}
        />
        <Button>{w.saveNote}</Button>
      </form>
    </DeskPage>
  );
}

interface DifferenceProps {
  c: C;
  day: DayRef;
  difference: Difference;
  notes: readonly DifferenceNote[];
  errors: FieldErrors;
}
