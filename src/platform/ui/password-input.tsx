import { type Attrs, cls } from './child.ts';
import { described, type FieldProps, FormGroup } from './field.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** A password, never sent back to the page. With script it can be shown while typing. */
export const PasswordInput = inPageLanguage((p: PasswordInputProps, language) => {
  const w = uiWords[language];
  const { id, describedBy } = described(p);
  return (
    <FormGroup field={p} extraClass="govuk-password-input" attrs={{ 'data-module': 'govuk-password-input' }}>
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          class={cls(
            'govuk-input govuk-password-input__input govuk-js-password-input-input',
            p.error && 'govuk-input--error',
          )}
          id={id}
          name={p.name}
          type="password"
          spellcheck={false}
          autocapitalize="none"
          autocomplete={p.autocomplete ?? 'current-password'}
          aria-describedby={describedBy}
          aria-invalid={p.error ? true : undefined}
          {...p.attrs}
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={id}
          aria-label={w.showPasswordLabel}
          hidden
        >
          {w.showPassword}
        </button>
      </div>
    </FormGroup>
  );
});

export interface PasswordInputProps extends FieldProps {
  autocomplete?: 'current-password' | 'new-password' | undefined;
  attrs?: Attrs | undefined;
}
