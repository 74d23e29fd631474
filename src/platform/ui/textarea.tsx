import { type Attrs, cls } from './child.ts';
import { described, type FieldProps, FormGroup } from './field.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** Several lines of text. With `maxChars` the browser counts down, and without script the limit stands in words. */
export const Textarea = inPageLanguage((p: TextareaProps, language) => {
  const w = uiWords[language];
  const { id, describedBy } = described(p);
  const info = p.maxChars ? `${id}-info` : undefined;
  const area = (
    <textarea
      class={cls('govuk-textarea', p.error && 'govuk-textarea--error')}
      id={id}
      name={p.name}
      rows={p.rows ?? 4}
      autocomplete={p.autocomplete}
      aria-describedby={[describedBy, info].filter(Boolean).join(' ') || undefined}
      aria-required={p.required || undefined}
      aria-invalid={p.error ? true : undefined}
      {...p.attrs}
    >
      {p.value ?? ''}
    </textarea>
  );
  if (!p.maxChars) return <FormGroup field={p}>{area}</FormGroup>;
  return (
    <FormGroup
      field={p}
      extraClass="govuk-character-count"
      attrs={{ 'data-count': w.charsCounted, 'data-most': String(p.maxChars) }}
    >
      {area}
      <div id={info} class="govuk-hint govuk-character-count__message">
        {w.mostChars(p.maxChars)}
      </div>
    </FormGroup>
  );
});

export interface TextareaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxChars?: number | undefined;
  autocomplete?: string | undefined;
  attrs?: Attrs | undefined;
}
