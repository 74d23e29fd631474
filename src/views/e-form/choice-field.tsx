import type { Choice } from '#domain/forms';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import type { Child } from '#platform/ui/child.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Select } from '#platform/ui/select.tsx';
import { eFormWords } from '../words/e-form.ts';
import type { FieldViewProps } from './field-view.ts';
import { hintOf } from './hint-of.tsx';

/** One of several choices, as radios or as a list. */
export const ChoiceField = inPageLanguage((p: FieldViewProps, language) => {
  const controlProps = {
    name: p.name,
    id: p.id,
    label: p.field.title,
    hint: hintOf(p.field),
    error: p.error,
    doubt: p.doubt,
    required: p.required,
    value: typeof p.value === 'string' || typeof p.value === 'number' ? String(p.value) : undefined,
  };
  if (p.field.widget === 'select') {
    const items = p.field.choices.map((choice) => ({
      value: String(choice.const),
      text: choice.title,
      lang: choice.isName ? 'vi' : undefined,
    }));
    const prompt = eFormWords[language].choose;
    return <Select {...controlProps} items={items} prompt={prompt} autocomplete={p.field.ui.autocomplete} />;
  }
  const { inline } = p.field.ui;
  const items = p.field.choices.map((choice) => ({
    value: String(choice.const),
    text: choice.isName ? <InVietnamese>{choice.title}</InVietnamese> : choice.title,
    hint: choiceHint(choice, inline),
    reveals: p.under(String(choice.const)),
  }));
  return <Radios {...controlProps} items={items} inline={inline && !items.some((item) => item.reveals)} />;
});

// two short ones in a line explain themselves
function choiceHint({ isName, official, description: hint }: Choice, inline: boolean | undefined): Child {
  if (isName) return hint && <InVietnamese>{hint}</InVietnamese>;
  return hintOf({ official: inline ? undefined : official, hint });
}

/** One tick: a declaration, a yes. */
export function TickField(p: FieldViewProps) {
  return (
    <Checkbox
      name={p.name}
      id={p.id}
      label={p.field.title}
      hint={hintOf(p.field)}
      error={p.error}
      required={p.required}
      checked={p.value === true}
      reveals={p.under('true')}
    />
  );
}
