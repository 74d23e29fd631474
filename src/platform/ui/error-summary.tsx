import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/**
 * All that has to be looked at again, at the top of the page, each sentence a link to its field. Renders nothing when there are no
 * errors.
 */
export const ErrorSummary = inPageLanguage(({ errors, title }: ErrorSummaryProps, language) => {
  const w = uiWords[language];
  const items = Object.entries(errors);
  if (items.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? w.errorSummaryTitle}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {items.map(([field, message]) => (
              <li key={field}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
});

interface ErrorSummaryProps {
  /** field id → sentence; an empty id is a sentence without a link. */
  errors: Record<string, string>;
  title?: string | undefined;
}
