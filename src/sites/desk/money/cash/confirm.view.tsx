import type { Sheet } from '#domain/cash';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { DeskPage } from '../../desk.page.tsx';
import { cashWords as w } from '../../words/cash.ts';
import { cashPaths } from './cash.paths.ts';
import type { AtSheet } from './sheet.ts';

/** What a cashier has counted and why it differs, with the button that confirms it. */
export function ConfirmView({ c, sheet }: { c: AtSheet; sheet: Sheet }) {
  const { expected, counted, reason, closedAt } = sheet;
  const difference = (counted ?? 0) - (expected ?? 0);
  return (
    <DeskPage c={c} title={w.confirm}>
      <p class="govuk-body">
        <a class="govuk-link" href={cashPaths.sheet({ sheet: sheet.id })}>
          {w.titleOf(vnDate(sheet.day), sheet.nth)}
        </a>
      </p>
      <h1 class="govuk-heading-l">{w.confirm}</h1>
      <SummaryList
        rows={[
          { name: w.cashier, value: sheet.cashierName },
          { name: w.day, value: w.dayOf(vnDate(sheet.day), sheet.nth) },
          { name: w.closedAt, value: closedAt ? vnDateTime(closedAt) : '' },
          { name: w.expected, value: vnd(expected ?? 0) },
          { name: w.counted, value: vnd(counted ?? 0) },
          { name: w.difference, value: <strong>{vnd(difference)}</strong> },
          { name: w.reason, value: <span class="mc-note">{reason || w.noReason}</span> },
        ]}
      />
      <form method="post" action={cashPaths.confirm({ sheet: sheet.id })}>
        <FormGuard c={c} />
        <Button once>{w.confirm}</Button>
      </form>
    </DeskPage>
  );
}
