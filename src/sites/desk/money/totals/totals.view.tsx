import type { FeeTotal, TotalsSpan } from '#domain/fees';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Select } from '#platform/ui/select.tsx';
import { PrintButton } from '#platform/ui/sheet.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { totalsWords as w } from '../../words/totals.ts';
import { totalsPaths } from './totals.paths.ts';
import { spanText } from './totals-cells.ts';

/** The days that are asked for, what they come to altogether, and by agency, span, kind and channel. */
export function TotalsView(p: TotalsProps) {
  const { c, agencies, typed, errors, rows } = p;
  return (
    <DeskPage c={c} title={w.title} printed hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <div class="mc-no-print">
        <FilterBar action={totalsPaths.totals()} label={w.filter}>
          <Select
            name="co-quan"
            label={w.agency}
            value={typed['co-quan']}
            prompt={agencies.length > 1 ? w.everyAgency : undefined}
            items={agencies.map((a) => ({ value: a.id, text: a.name }))}
          />
          <TextInput name="tu" label={w.from} value={typed.tu} error={errors.tu} width={10} />
          <TextInput name="den" label={w.to} value={typed.den} error={errors.den} width={10} />
          <Select
            name="theo"
            label={w.by}
            value={typed.theo}
            items={Object.entries(w.spans).map(([value, text]) => ({ value, text }))}
          />
          <Button kind="secondary" once={false} icon="search">
            {w.show}
          </Button>
        </FilterBar>
        {rows.length > 0 ? <TakeAway {...p} /> : null}
      </div>
      {p.isAsked ? <Found {...p} /> : null}
    </DeskPage>
  );
}

function TakeAway({ c, typed }: TotalsProps) {
  return (
    <div class="govuk-button-group">
      <PrintButton>{w.print}</PrintButton>
      <form method="post" action={totalsPaths.exportTotals()}>
        <FormGuard c={c} />
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="secondary" once={false} name="dang" value="xlsx">
          {w.xlsx}
        </Button>{' '}
        <Button kind="secondary" once={false} name="dang" value="csv">
          {w.csv}
        </Button>
      </form>
    </div>
  );
}

function Found({ rows, isCut, agencies }: TotalsProps) {
  if (rows.length === 0) return <EmptyState title={w.none} icon="search" />;
  const names = new Map(agencies.map((a) => [a.id, a.name]));
  const sum = (of: 'taken' | 'givenBack') => rows.reduce((n, row) => n + row[of], 0);
  return (
    <>
      {isCut ? (
        <p class="govuk-body">{w.cut}</p>
      ) : (
        <SummaryList
          rows={[
            { name: w.taken, value: vnd(sum('taken')) },
            { name: w.givenBack, value: vnd(sum('givenBack')) },
            { name: w.remains, value: signed(sum('taken') - sum('givenBack')) },
          ]}
        />
      )}
      <Table
        dense
        caption={w.title}
        captionHidden
        rows={rows}
        rowKey={(r) => `${r.agencyId} ${r.span} ${r.kind} ${r.channel}`}
        columns={[
          { name: w.agency, main: true, cell: (r) => names.get(r.agencyId) ?? '' },
          { name: w.span, cell: (r) => spanText(r.span) || w.allDays },
          { name: w.kind, cell: (r) => w.kinds[r.kind] },
          { name: w.channel, cell: (r) => w.channels[r.channel] },
          { name: w.receipts, numeric: true, cell: (r) => number(r.receipts) },
          { name: w.taken, numeric: true, cell: (r) => vnd(r.taken) },
          { name: w.givenBack, numeric: true, cell: (r) => vnd(r.givenBack) },
          { name: w.remains, numeric: true, cell: (r) => signed(r.taken - r.givenBack) },
        ]}
      />
    </>
  );
}

// what went back on some days may be more than what came
function signed(amount: number): string {
  return amount < 0 ? `−${vnd(-amount)}` : vnd(amount);
}

/** What is asked for, as it stands in the boxes. */
export type TypedTotals = Record<'co-quan' | 'tu' | 'den', string> & { theo: TotalsSpan };

interface TotalsProps {
  c: C;
  agencies: readonly { id: string; name: string }[];
  typed: TypedTotals;
  errors: FieldErrors;
  rows: readonly FeeTotal[];
  /** There are more rows than are shown. */
  isCut: boolean;
  isAsked: boolean;
}
