import { type Attrs, cls } from './child.ts';
import { described, type FieldProps, groupClass } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { TextInput } from './text-input.tsx';
import { uiWords } from './ui-words.ts';

/** A date as people write it, dd/mm/yyyy, in one box. Slashes come by themselves while typing when script runs. */
export function DateInput(p: DateInputProps) {
  return (
    <TextInput
      {...p}
      hint={p.hint ?? uiWords.dateHint}
      width={10}
      inputmode="numeric"
      attrs={{ 'data-date': '', ...p.attrs }}
    />
  );
}

/** A date in three boxes, for dates known by heart; the fields are `<name>-day`, `<name>-month`, `<name>-year`. */
export function DateBoxes(p: DateBoxesProps) {
  const { id } = described(p);
  const boxes = [
    { part: 'day', text: uiWords.day, width: 2, value: p.day },
    { part: 'month', text: uiWords.month, width: 2, value: p.month },
    { part: 'year', text: uiWords.year, width: 4, value: p.year },
  ] as const;
  return (
    <div class={groupClass(p)}>
      <Fieldset
        legend={p.label}
        id={id}
        hint={p.hint}
        error={p.error}
        required={p.required}
        optional={p.optional}
        size={p.labelSize}
        group
      >
        <div class="govuk-date-input">
          {boxes.map(({ part, text, width, value }) => (
            <div class="govuk-date-input__item" key={part}>
              <div class="govuk-form-group">
                <label
                  class="govuk-label govuk-date-input__label"
                  for={part === 'day' ? id : `${id}-${part}`}
                >
                  {text}
                </label>
                <input
                  class={cls(
                    'govuk-input govuk-date-input__input',
                    `govuk-input--width-${width}`,
                    p.error && 'govuk-input--error',
                  )}
                  id={part === 'day' ? id : `${id}-${part}`}
                  name={`${p.name}-${part}`}
                  type="text"
                  inputmode="numeric"
                  maxlength={width}
                  value={value ?? ''}
                  autocomplete={p.birthday ? `bday-${part}` : undefined}
                  aria-required={p.required || undefined}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

export interface DateInputProps extends FieldProps {
  value?: string | undefined;
  autocomplete?: string | undefined;
  attrs?: Attrs | undefined;
}

export interface DateBoxesProps extends FieldProps {
  day?: string | undefined;
  month?: string | undefined;
  year?: string | undefined;
  birthday?: boolean | undefined;
}
