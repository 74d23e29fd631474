import type { Child } from './child.ts';
import { uiWords } from './ui-words.ts';

/** What must not be overlooked before going on. */
export function WarningText({ children }: { children: Child }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{uiWords.warning}</span> {children}
      </strong>
    </div>
  );
}
