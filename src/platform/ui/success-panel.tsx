import type { Child } from './child.ts';

/** The green panel after something was sent: what was done, and the number to keep. */
export function SuccessPanel({ title, children, number, numberLabel }: SuccessPanelProps) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {number || children ? (
        <div class="govuk-panel__body">
          {numberLabel}
          {number ? <strong class="mc-panel__number">{number}</strong> : null}
          {children}
        </div>
      ) : null}
    </div>
  );
}

interface SuccessPanelProps {
  title: Child;
  numberLabel?: Child;
  number?: string | undefined;
  children?: Child;
}
