import { DATE_OR_YEAR, fieldText, type Widget } from '#domain/forms';
import { DateInput } from '#platform/ui/date-input.tsx';
import { TextInput, type TextInputProps } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { eFormWords as words } from '../words/e-form.ts';
import type { FieldViewProps } from './field-view.ts';

const KIND: Partial<Record<Widget, Partial<TextInputProps>>> = {
  cccd: { inputmode: 'numeric', width: 20, spellcheck: false },
  phone: { type: 'tel', inputmode: 'tel', width: 20 },
  email: { type: 'email', inputmode: 'email', spellcheck: false },
  money: { inputmode: 'numeric', width: 20, suffix: words.currency },
  integer: { inputmode: 'numeric', width: 5 },
  year: { inputmode: 'numeric', width: 4 },
  number: { inputmode: 'decimal', width: 10 },
  'person-name': { spellcheck: false },
};

/** Every field that is one box of text. The server reports limits, so that a pasted text is never cut silently. */
export function TextField(p: FieldViewProps) {
  const { ui, widget } = p.field;
  const given = {
    name: p.name,
    id: p.id,
    label: p.field.title,
    hint: p.field.hint,
    error: p.error,
    doubt: p.doubt,
    required: p.required,
    value: fieldText(p.field, p.value),
    autocomplete: ui.autocomplete,
  };
  if (widget === 'textarea')
    return <Textarea {...given} rows={ui.rows} maxChars={p.field.schema.maxLength} />;
  if (widget === 'date') return <DateInput {...given} mayBeYear={p.field.schema.format === DATE_OR_YEAR} />;
  const kind = KIND[widget] ?? {};
  return (
    <TextInput
      {...given}
      {...kind}
      width={ui.width ?? kind.width}
      suffix={ui.unit ?? kind.suffix}
      attrs={ui.upper ? { autocapitalize: 'characters' } : undefined}
    />
  );
}
