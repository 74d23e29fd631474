import type { Attrs } from './child.ts';
import type { FieldProps } from './field.tsx';
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

export interface DateInputProps extends FieldProps {
  value?: string | undefined;
  autocomplete?: string | undefined;
  attrs?: Attrs | undefined;
}
