import { eFormWords as words } from '../words/e-form.ts';

/**
 * What Enter in a box presses: the first button of a form. It stands before "add", "remove" and every other way out; where one of those
 * stands before the form, this one does so too, by the form's id.
 */
export function DefaultButton({ form }: { form?: string | undefined }) {
  return (
    <button type="submit" class="govuk-visually-hidden" tabindex={-1} form={form}>
      {words.next}
    </button>
  );
}
