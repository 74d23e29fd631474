import { type Attrs, type Child, cls } from './child.ts';
import { described, type FieldProps, FormGroup } from './field.tsx';

/** One line of text. `width` is in characters; `prefix`/`suffix` are units such as "đồng". */
export function TextInput(p: TextInputProps) {
  const { id, describedBy } = described(p);
  // Preact ties each type to the roles it may have; the four here share the text box's
  const type = (p.type ?? 'text') as 'text';
  const input = (
    <input
      class={cls('govuk-input', p.width && `govuk-input--width-${p.width}`, p.error && 'govuk-input--error')}
      id={id}
      name={p.name}
      type={type}
      value={p.value ?? ''}
      inputmode={p.inputmode}
      autocomplete={p.autocomplete}
      maxlength={p.maxlength}
      spellcheck={p.spellcheck}
      readonly={p.readonly}
      disabled={p.disabled}
      aria-describedby={describedBy}
      aria-required={p.required || undefined}
      aria-invalid={p.error ? true : undefined}
      {...p.attrs}
    />
  );
  return (
    <FormGroup field={p}>
      {p.prefix || p.suffix ? (
        <div class="govuk-input__wrapper">
          {p.prefix ? (
            <div class="govuk-input__prefix" aria-hidden="true">
              {p.prefix}
            </div>
          ) : null}
          {input}
          {p.suffix ? (
            <div class="govuk-input__suffix" aria-hidden="true">
              {p.suffix}
            </div>
          ) : null}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

export interface TextInputProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'search' | undefined;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  autocomplete?: string | undefined;
  maxlength?: number | undefined;
  spellcheck?: boolean | undefined;
  readonly?: boolean | undefined;
  disabled?: boolean | undefined;
  prefix?: Child;
  suffix?: Child;
  attrs?: Attrs | undefined;
}
