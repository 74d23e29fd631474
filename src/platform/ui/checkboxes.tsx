import { type Attrs, type Child, cls } from './child.ts';
import { type ChoiceListProps, Choices } from './choices.tsx';
import { described, ErrorMessage, FieldMark, type FieldProps, groupClass, Hint } from './field.tsx';

/** Any number of choices under one question. */
export function Checkboxes(p: CheckboxesProps) {
  return <Choices p={p} kind="checkbox" chosen={p.values ?? []} />;
}

/** One tick that stands alone: a declaration, an agreement. */
export function Checkbox(p: CheckboxProps) {
  const { id, describedBy } = described(p);
  return (
    <div class={groupClass(p)}>
      <Hint id={id} hint={p.hint} />
      <ErrorMessage id={id} error={p.error} />
      <div class={cls('govuk-checkboxes', p.small && 'govuk-checkboxes--small')}>
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            name={p.name}
            type="checkbox"
            value={p.value ?? 'true'}
            checked={p.checked}
            aria-describedby={describedBy}
            aria-required={p.required || undefined}
            aria-invalid={p.error ? true : undefined}
            data-aria-controls={p.reveals ? `conditional-${id}` : undefined}
            {...p.attrs}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {p.label}
            <FieldMark field={p} />
          </label>
        </div>
        {p.reveals ? (
          <div
            class={cls(
              'govuk-checkboxes__conditional',
              !p.checked && 'govuk-checkboxes__conditional--hidden',
            )}
            id={`conditional-${id}`}
          >
            {p.reveals}
          </div>
        ) : null}
      </div>
    </div>
  );
}

export interface CheckboxesProps extends ChoiceListProps {
  values?: readonly string[] | undefined;
}

export interface CheckboxProps extends FieldProps {
  value?: string | undefined;
  checked?: boolean | undefined;
  small?: boolean | undefined;
  reveals?: Child;
  attrs?: Attrs | undefined;
}
