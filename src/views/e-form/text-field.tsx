import { DATE_OR_YEAR, fieldText, type Widget } from '#domain/forms';
import { DateInput } from '#platform/ui/date-input.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { TextInput, type TextInputProps } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { uiWords } from '#platform/ui/ui-words.ts';
import { eFormWords } from '../words/e-form.ts';
import type { FieldViewProps } from './field-view.ts';
import { hintOf } from './hint-of.tsx';

const KIND: Partial<Record<Widget, Partial<TextInputProps>>> = {
  cccd: { inputmode: 'numeric', width: 20, spellcheck: false },
  phone: { type: 'tel', inputmode: 'tel', width: 20 },
  email: { type: 'email', inputmode: 'email', spellcheck: false },
  money: { inputmode: 'numeric', width: 20 },
  integer: { inputmode: 'numeric', width: 5 },
  year: { inputmode: 'numeric', width: 4 },
  number: { inputmode: 'decimal', width: 10 },
  'person-name': { spellcheck: false },
};

/** Every field that is one box of text. The server reports limits, so that a pasted text is never cut silently. */
export const TextField = inPageLanguage((p: FieldViewProps, language) => {
  const { ui, widget, official } = p.field;
  const hint = p.field.hint ?? (widget === 'date' && official ? uiWords[language].dateHint : undefined);
  const controlProps = {
    name: p.name,
    id: p.id,
    label: p.field.title,
    hint: hintOf({ official, hint }),
    error: p.error,
    doubt: p.doubt,
    required: p.required,
    value: fieldText(p.field, p.value),
    autocomplete: ui.autocomplete,
  };
  if (widget === 'textarea')
    return <Textarea {...controlProps} rows={ui.rows} maxChars={p.field.schema.maxLength} />;
  if (widget === 'date')
    return <DateInput {...controlProps} mayBeYear={p.field.schema.format === DATE_OR_YEAR} />;
  const kind = KIND[widget] ?? {};
  return (
    <TextInput
      {...controlProps}
      {...kind}
      width={ui.width ?? kind.width}
      suffix={ui.unit ?? (widget === 'money' ? eFormWords[language].currency : undefined)}
      attrs={ui.upper ? { autocapitalize: 'characters' } : undefined}
    />
  );
});
