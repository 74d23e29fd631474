import type { C } from '../../../../deps.ts';
import { translatedFormWords } from '../../words/translated-form.ts';
import type { Filing } from '../open-filing.ts';

/** Says on a page of another language what its form is: a translation, or not translated. */
export function AboutTranslation({ c, f }: { c: C; f: Pick<Filing, 'form'> }) {
  if (c.language === 'vi') return null;
  const w = c.words(translatedFormWords);
  return <p class="govuk-body">{f.form.language === c.language ? w.translated : w.none}</p>;
}
