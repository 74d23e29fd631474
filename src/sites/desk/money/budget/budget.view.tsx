import { type Batch, BUDGET_HOURS, type MoneyAgency } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { budgetWords as w } from '../../words/budget.ts';
import { gatewayName } from '../../words/reconciliation.ts';
import { budgetPath } from './budget.paths.ts';

/** What was paid online and is not known to be at the budget's account, by day, with how long; and the form that records an arrival. */
export function BudgetView({ c, agencies, batches, errors, done }: BudgetProps) {
  const names = new Map(agencies.map((a) => [a.id, a.name]));
  const nameOf = (b: Batch) =>
    `${vnDate(b.day)}, ${gatewayName(b.gateway)}, ${names.get(b.ownerAgencyId) ?? ''}`;
  const typed = (name: string) => c.form.get(name);
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      {done ? <NoticeBanner success heading={w.done} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead(BUDGET_HOURS)}</p>
      {batches.length === 0 ? (
        <EmptyState title={w.none} icon="circle-check" />
      ) : (
        <>
          <Table
            dense
            caption={w.title}
            captionHidden
            rows={batches}
            rowKey={keyOf}
            rowMark={(b) => (b.isLate ? 'late' : undefined)}
            columns={[
              { name: w.batch, main: true, cell: nameOf },
              { name: w.count, numeric: true, cell: (b) => number(b.count) },
              { name: w.sum, numeric: true, cell: (b) => vnd(b.sum) },
              { name: w.since, cell: (b) => vnDateTime(b.oldest) },
              { name: w.due, cell: (b) => (b.due ? vnDateTime(b.due) : w.noCalendar) },
              {
                name: w.state,
                cell: (b) => (b.isLate ? <Tag tone="red">{w.late(BUDGET_HOURS)}</Tag> : w.inTime),
              },
            ]}
          />
          <h2 class="govuk-heading-m">{w.recordTitle}</h2>
          <form method="post" action={budgetPath()} novalidate>
            <FormGuard c={c} />
            <Select
              name="dot"
              label={w.batch}
              value={typed('dot')}
              error={errors.dot}
              prompt={w.choose}
              items={batches.map((b) => ({ value: keyOf(b), text: `${nameOf(b)}: ${vnd(b.sum)}` }))}
            />
            <TextInput
              name="chung-tu"
              label={w.document}
              hint={w.documentHint}
              value={typed('chung-tu')}
              error={errors['chung-tu']}
              required
            />
            <DateInput name="ngay" label={w.day} value={typed('ngay')} error={errors.ngay} required />
            <Button>{w.record}</Button>
          </form>
        </>
      )}
    </DeskPage>
  );
}

function keyOf({ ownerAgencyId, gateway, day }: Batch): string {
  return [ownerAgencyId, gateway, day].join('|');
}

interface BudgetProps {
  c: C;
  agencies: readonly MoneyAgency[];
  batches: readonly Batch[];
  errors: FieldErrors;
  done: boolean;
}
