import type { Attrs } from './child.ts';
import type { FieldProps } from './field.tsx';
import { inPageLanguage } from './page-language.ts';
import { TextInput } from './text-input.tsx';
import { uiWords } from './ui-words.ts';

/** A date as people write it, dd/mm/yyyy, in one box. Slashes come by themselves while typing when script runs; where a year alone is a date too, not after what may be the first half of one. */
export const DateInput = inPageLanguage(({ mayBeYear, ...p }: DateInputProps, language) => {
  const w = uiWords[language];
  return (
    <TextInput
      {...p}
      hint={p.hint ?? w.dateHint}
      width={10}
      inputmode="numeric"
      attrs={{ 'data-date': mayBeYear ? 'or-year' : '', ...p.attrs }}
    />
  );
});

export interface DateInputProps extends FieldProps {
  value?: string | undefined;
  autocomplete?: string | undefined;
  /** The paper may have only a year, or a month and a year. */
  mayBeYear?: boolean | undefined;
  attrs?: Attrs | undefined;
}
