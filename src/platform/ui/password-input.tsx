import type { FieldErrors } from '../errors.ts';
import { type Attrs, cls } from './child.ts';
import { described, type FieldProps, FormGroup } from './field.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** A password, never sent back to the page. With script it can be shown while typing. */
export const PasswordInput = inPageLanguage((p: PasswordInputProps, language) => {
  const w = uiWords[language];
  const { id, describedBy } = described(p);
  return (
    <FormGroup field={p} extraClass="govuk-password-input" attrs={{ 'data-password': w.passwordShown }}>
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          class={cls('govuk-input govuk-password-input__input', p.error && 'govuk-input--error')}
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
          class="govuk-button govuk-button--secondary govuk-password-input__toggle"
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

/** The two boxes of a password that somebody chooses: `password`, and `passwordAgain` against a slip of the finger. */
export function ChosenPassword(p: ChosenPasswordProps) {
  const each = { required: true, autocomplete: 'new-password' } as const;
  return (
    <>
      <PasswordInput
        {...each}
        name="password"
        label={p.label}
        hint={p.hint}
        error={p.errors['password']}
        attrs={p.attrs}
      />
      <PasswordInput {...each} name="passwordAgain" label={p.again} error={p.errors['passwordAgain']} />
    </>
  );
}

interface ChosenPasswordProps {
  label: string;
  again: string;
  hint?: string;
  errors: FieldErrors;
  attrs?: Attrs;
}

export interface PasswordInputProps extends FieldProps {
  autocomplete?: 'current-password' | 'new-password' | undefined;
  attrs?: Attrs | undefined;
}
