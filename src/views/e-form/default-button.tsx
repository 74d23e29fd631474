import { inPageLanguage } from '#platform/ui/page-language.ts';
import { eFormWords } from '../words/e-form.ts';

/**
 * What Enter in a box presses: the first button of a form. It stands before "add", "remove" and every other way out; where one of those
 * stands before the form, this one does so too, by the form's id.
 */
export const DefaultButton = inPageLanguage(({ form }: { form?: string | undefined }, language) => (
  <button type="submit" class="govuk-visually-hidden" tabindex={-1} form={form}>
    {eFormWords[language].next}
  </button>
));
