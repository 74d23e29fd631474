import { type Attrs, type Child, cls } from './child.ts';
import { described, type FieldProps, groupClass } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

/** The body shared by radios and checkboxes: one item a line, each with a hint and fields it reveals. */
export function Choices({ p, kind, chosen }: ChoicesProps) {
  const { id } = described(p);
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <div class={groupClass(p)}>
      <Fieldset
        legend={p.label}
        id={id}
        hint={p.hint}
        error={p.error}
        doubt={p.doubt}
        required={p.required}
        optional={p.optional}
        size={p.labelSize}
        heading={p.heading}
      >
        <div
          class={cls(block, p.small && `${block}--small`, p.inline && kind === 'radio' && `${block}--inline`)}
        >
          {p.items.map((item, i) => (
            <ChoiceItem key={item.value} {...{ item, block, kind, chosen, id, p }} index={i} />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

function ChoiceItem({ item, block, kind, chosen, id, p, index }: ChoiceItemProps) {
  const itemId = index === 0 ? id : `${id}-${index + 1}`;
  const checked = chosen.includes(item.value);
  const reveal = item.reveals ? `conditional-${itemId}` : undefined;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={itemId}
          name={item.name ?? p.name}
          type={kind}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={reveal}
          aria-describedby={item.hint ? `${itemId}-item-hint` : undefined}
          {...p.attrs}
        />
        <label class={`govuk-label ${block}__label`} for={itemId}>
          {item.text}
        </label>
        {item.hint ? (
          <div id={`${itemId}-item-hint`} class={`govuk-hint ${block}__hint`}>
            {item.hint}
          </div>
        ) : null}
      </div>
      {item.reveals ? (
        <div class={cls(`${block}__conditional`, !checked && `${block}__conditional--hidden`)} id={reveal}>
          {item.reveals}
        </div>
      ) : null}
    </>
  );
}

export interface ChoiceListProps extends FieldProps {
  items: Choice[];
  heading?: boolean | undefined;
  small?: boolean | undefined;
  inline?: boolean | undefined;
  attrs?: Attrs | undefined;
}

export interface Choice {
  value: string;
  text: Child;
  hint?: Child;
  /** Fields that belong to this choice; shown while it is chosen, always there without script. */
  reveals?: Child;
  disabled?: boolean | undefined;
  /** Checkboxes with a field of their own each. */
  name?: string | undefined;
}

interface ChoicesProps {
  p: ChoiceListProps;
  kind: 'radio' | 'checkbox';
  chosen: readonly string[];
}

interface ChoiceItemProps extends ChoicesProps {
  item: Choice;
  block: string;
  id: string;
  index: number;
}
