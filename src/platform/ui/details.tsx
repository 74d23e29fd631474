import type { Child } from './child.ts';

/** Help that only some need: closed until asked for. */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

interface DetailsProps {
  summary: Child;
  children: Child;
  open?: boolean | undefined;
}
