import { inPageLanguage } from '#platform/ui/page-language.ts';
import { printPageWords } from './words/print-page.ts';

/** The way to print this page: a button where script runs, since only script can press “print”; else a sentence that says how. */
export const PrintPage = inPageLanguage((_props: object, language) => {
  const w = printPageWords[language];
  return (
    <div class="mc-row mc-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print="" hidden>
        {w.print}
      </button>
      <p class="govuk-hint" data-print-without>
        {w.without}
      </p>
    </div>
  );
});
