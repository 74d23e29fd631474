import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { Select } from '#platform/ui/select.tsx';
import { eFormWords as words } from '../words/e-form.ts';
import type { FieldViewProps } from './field-view.ts';

/** One of several choices, as radios or as a list. */
export function ChoiceField(p: FieldViewProps) {
  const given = {
    name: p.name,
    id: p.id,
    label: p.field.title,
    hint: p.field.hint,
    error: p.error,
    required: p.required,
    value: typeof p.value === 'string' || typeof p.value === 'number' ? String(p.value) : undefined,
  };
  if (p.field.widget === 'select') {
    const items = p.field.choices.map((choice) => ({ value: String(choice.const), text: choice.title }));
    return <Select {...given} items={items} prompt={words.choose} autocomplete={p.field.ui.autocomplete} />;
  }
  const items = p.field.choices.map((choice) => ({
    value: String(choice.const),
    text: choice.title,
    hint: choice.description,
    reveals: p.under(String(choice.const)),
  }));
  return (
    <Radios {...given} items={items} inline={p.field.ui.inline && !items.some((item) => item.reveals)} />
  );
}

/** One tick: a declaration, a yes. */
export function TickField(p: FieldViewProps) {
  return (
    <Checkbox
      name={p.name}
      id={p.id}
      label={p.field.title}
      hint={p.field.hint}
      error={p.error}
      required={p.required}
      checked={p.value === true}
      reveals={p.under('true')}
    />
  );
}
