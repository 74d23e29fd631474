import { type Attrs, cls } from './child.ts';
import { described, type FieldProps, FormGroup } from './field.tsx';

/** One choice out of many. `prompt` is the empty first line. */
export function Select(p: SelectProps) {
  const { id, describedBy } = described(p);
  return (
    <FormGroup field={p}>
      <select
        class={cls('govuk-select', p.error && 'govuk-select--error')}
        id={id}
        name={p.name}
        disabled={p.disabled}
        autocomplete={p.autocomplete}
        aria-describedby={describedBy}
        aria-required={p.required || undefined}
        aria-invalid={p.error ? true : undefined}
        {...p.attrs}
      >
        {p.prompt === undefined ? null : <option value="">{p.prompt}</option>}
        {p.items.map((item) => (
          <option
            key={item.value}
            value={item.value}
            selected={item.value === p.value}
            lang={item.lang ?? p.itemsLang}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

export interface SelectProps extends FieldProps {
  items: { value: string; text: string; lang?: string | undefined }[];
  /** Where the items are names in another language than the page. */
  itemsLang?: string | undefined;
  value?: string | undefined;
  prompt?: string | undefined;
  disabled?: boolean | undefined;
  autocomplete?: string | undefined;
  attrs?: Attrs | undefined;
}
