import type { Attrs } from './child.ts';
import type { FieldProps } from './field.tsx';
import { inPageLanguage } from './page-language.ts';
import { TextInput } from './text-input.tsx';
import { uiWords } from './ui-words.ts';

/** A date as people write it, dd/mm/yyyy, in one box. Slashes come by themselves while typing when script runs. */
export const DateInput = inPageLanguage((p: DateInputProps, language) => {
  const w = uiWords[language];
  return (
    <TextInput
      {...p}
      hint={p.hint ?? w.dateHint}
      width={10}
      inputmode="numeric"
      attrs={{ 'data-date': '', ...p.attrs }}
    />
  );
});

export interface DateInputProps extends FieldProps {
  value?: string | undefined;
  autocomplete?: string | undefined;
  attrs?: Attrs | undefined;
}
