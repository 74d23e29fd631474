import { type Child, cls } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** Names and values: one answer per row, each with a link to change it. */
export function SummaryList({ rows, plain }: SummaryListProps) {
  const anyAction = rows.some((row) => row.change || row.actions);
  return (
    <dl class={cls('govuk-summary-list', plain && 'govuk-summary-list--no-border')}>
      {rows.map((row) => (
        <SummaryListRow key={String(row.name)} row={row} anyAction={anyAction} />
      ))}
    </dl>
  );
}

/** A summary list in a frame of its own with a heading. */
export function SummaryCard({ title, rows, actions, children }: SummaryCardProps) {
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title">{title}</h2>
        {actions ? <div class="govuk-summary-card__actions">{actions}</div> : null}
      </div>
      <div class="govuk-summary-card__content">
        {rows ? <SummaryList rows={rows} /> : null}
        {children}
      </div>
    </div>
  );
}

const SummaryListRow = inPageLanguage(
  ({ row, anyAction }: { row: SummaryRow; anyAction: boolean }, language) => {
    const w = uiWords[language];
    const hasAction = Boolean(row.change || row.actions);
    return (
      <div
        class={cls(
          'govuk-summary-list__row',
          anyAction && !hasAction && 'govuk-summary-list__row--no-actions',
        )}
      >
        <dt class="govuk-summary-list__key">{row.name}</dt>
        <dd class="govuk-summary-list__value">{row.value}</dd>
        {hasAction ? (
          <dd class="govuk-summary-list__actions">
            {row.change ? (
              <a class="govuk-link" href={row.change}>
                {row.changeText ?? w.change}
                <span class="govuk-visually-hidden"> {row.changeWhat ?? row.name}</span>
              </a>
            ) : null}
            {row.actions}
          </dd>
        ) : null}
      </div>
    );
  },
);

export interface SummaryRow {
  name: Child;
  value: Child;
  /** Where the answer is changed. */
  change?: string | undefined;
  changeText?: string | undefined;
  changeWhat?: string | undefined;
  actions?: Child;
}

interface SummaryListProps {
  rows: SummaryRow[];
  plain?: boolean | undefined;
}

interface SummaryCardProps {
  title: Child;
  rows?: SummaryRow[] | undefined;
  actions?: Child;
  children?: Child;
}
