import type { Child } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** What must not be overlooked before going on. */
export const WarningText = inPageLanguage(({ children }: { children: Child }, language) => {
  const w = uiWords[language];
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{w.warning}</span> {children}
      </strong>
    </div>
  );
});
