import { type Child, cls } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** What every field has: a name, a label, and maybe a hint, an error, a mark that it is required. */
export interface FieldProps {
  name: string;
  label: Child;
  /** Defaults to the name; the error summary links to it. */
  id?: string | undefined;
  hint?: Child;
  error?: string | undefined;
  /** What is mostly a slip; the field is taken all the same. */
  doubt?: string | undefined;
  required?: boolean | undefined;
  /** Says "(không bắt buộc)" after the label. */
  optional?: boolean | undefined;
  labelSize?: 's' | 'm' | 'l' | undefined;
  labelHidden?: boolean | undefined;
}

/** What a control needs to know from the group around it. */
export interface Described {
  id: string;
  describedBy: string | undefined;
}

/** The ids a field's hint, error and doubt carry, and the aria-describedby that names those that exist. */
export function described(f: FieldProps): Described {
  const id = f.id ?? f.name;
  const ids = [f.hint && `${id}-hint`, f.error && `${id}-error`, f.doubt && `${id}-doubt`]
    .filter(Boolean)
    .join(' ');
  return { id, describedBy: ids || undefined };
}

/** The box around one field: label, hint, error, then the control itself. */
export function FormGroup({ field, children, extraClass, attrs }: FormGroupProps) {
  const { id } = described(field);
  return (
    <div class={groupClass(field, extraClass)} {...attrs}>
      <label
        class={cls(
          'govuk-label',
          field.labelSize && `govuk-label--${field.labelSize}`,
          field.labelHidden && 'govuk-visually-hidden',
        )}
        for={id}
      >
        {field.label}
        <FieldMark field={field} />
      </label>
      <Hint id={id} hint={field.hint} />
      <ErrorMessage id={id} error={field.error} />
      <Doubt id={id} doubt={field.doubt} />
      {children}
    </div>
  );
}

/** Class of a form group in its states. */
export function groupClass(field: FieldProps, extra?: string | undefined): string {
  return cls(
    'govuk-form-group',
    field.error && 'govuk-form-group--error',
    field.required && 'mc-required',
    extra,
  );
}

/** (*) for required, "(không bắt buộc)" for optional: never colour alone. */
export const FieldMark = inPageLanguage(
  ({ field }: { field: Pick<FieldProps, 'required' | 'optional'> }, language) => {
    const w = uiWords[language];
    if (field.required) return <span class="mc-required-mark"> {w.requiredMark}</span>;
    return field.optional ? <span class="mc-optional-mark"> {w.optional}</span> : null;
  },
);

/** A quiet line that tells what is expected. */
export function Hint({ id, hint }: { id: string; hint?: Child }) {
  return hint ? (
    <div id={`${id}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null;
}

/** What to do about a field that was not accepted; the same sentence stands in the error summary. */
export const ErrorMessage = inPageLanguage(
  ({ id, error }: { id: string; error?: string | undefined }, language) => {
    const w = uiWords[language];
    return error ? (
      <p id={`${id}-error`} class="govuk-error-message">
        <span class="govuk-visually-hidden">{w.errorPrefix}</span> {error}
      </p>
    ) : null;
  },
);

/** What the person is asked to look at again, and may leave as it is. */
export function Doubt({ id, doubt }: { id: string; doubt?: string | undefined }) {
  return doubt ? (
    <p id={`${id}-doubt`} class="mc-doubt">
      {doubt}
    </p>
  ) : null;
}

/** Explains the mark once, at the top of a form. */
export const RequiredKey = inPageLanguage((_props: object, language) => {
  const w = uiWords[language];
  return <p class="mc-required-key">{w.requiredKey}</p>;
});

interface FormGroupProps {
  field: FieldProps;
  children: Child;
  extraClass?: string | undefined;
  attrs?: Record<string, string | undefined>;
}
