import type { EnglishTexts, FormSchema } from './form-schema.ts';

/** A form with its English texts, out of those of many forms. Compiling it says which are missing. */
export function withEnglish(schema: FormSchema, { source, texts }: EnglishTexts): FormSchema {
  const own = [...new Set(stringsIn(schema))].flatMap((text) => {
    const english = Object.hasOwn(texts, text) ? texts[text] : undefined;
    return english === undefined ? [] : [[text, english] as const];
  });
  return { ...schema, ui: { ...schema.ui, english: { source, texts: Object.fromEntries(own) } } };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
