import type { ComputedAnswer, Field, Form } from '#domain/forms';
import type { Language } from '#platform/language.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { computedWords } from '../words/computed.ts';
import { errorSentence } from './error-sentence.ts';
import { fieldId } from './field-id.ts';

// as src/client/computed.ts has it
const WRONG = 'govuk-error-message';

/**
 * What a date answers by itself, told in place of a question. The control that is not sent tells the script which fields depend on it;
 * `src/client/computed.ts` has it computed again when the date changes.
 */
export const ComputedField = inPageLanguage(
  ({ field, id, form, found, prefix }: ComputedFieldProps, language) => {
    const of = field.computed?.of ?? '';
    return (
      <div
        class="govuk-inset-text"
        id={id}
        tabindex={-1}
        data-computed={field.name}
        data-computed-from={fieldId(of, prefix)}
        data-again={computedWords[language].again}
      >
        <p class="govuk-body-s">
          <strong>{field.title}</strong>
        </p>
        {field.official ? (
          <p class="govuk-hint" lang="vi">
            {field.official}
          </p>
        ) : null}
        <p class={found?.state === 'wrong' ? WRONG : 'govuk-body'} role="status">
          {sentenceOf(form, field, found, language)}
        </p>
        <input
          type="hidden"
          name={field.name}
          value={found?.state === 'known' ? found.choice : ''}
          disabled
        />
      </div>
    );
  },
);

/** The same for the page's script, after it has saved: the choice, or '', and the sentence, by the name of the field. */
export function computedForScript(
  form: Form,
  found: ReadonlyMap<string, ComputedAnswer>,
  language: Language,
): Record<string, { choice: string; says: string; wrong?: true }> {
  return Object.fromEntries(
    form.fields
      .filter((field) => field.computed)
      .map((field) => {
        const one = found.get(field.name);
        return [
          field.name,
          {
            choice: one?.state === 'known' ? one.choice : '',
            says: sentenceOf(form, field, one, language),
            ...(one?.state === 'wrong' ? { wrong: true } : {}),
          },
        ];
      }),
  );
}

function sentenceOf(form: Form, field: Field, found: ComputedAnswer | undefined, language: Language): string {
  if (found?.state === 'known') return found.says;
  if (found?.state === 'wrong') return errorSentence(found.fault, language);
  const date = form.field(field.computed?.of ?? '')?.title ?? '';
  return computedWords[language][found?.state === 'asked' ? 'afterSaving' : 'later'](date);
}

interface ComputedFieldProps {
  field: Field;
  id: string;
  form: Form;
  found: ComputedAnswer | undefined;
  prefix: string | undefined;
}
