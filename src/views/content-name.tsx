import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { quotedIn } from './quoted-in.ts';

/** What a procedure calls a paper, a step, a fee or a case, in the reader's language where it says it; else in Vietnamese, marked as such. */
export const ContentName = inPageLanguage(({ of }: { of: NamedContent }, language) => {
  const known = englishName(of, language);
  return known ? known : <InVietnamese>{of.name}</InVietnamese>;
});

/** A sentence of a procedure, in the same way. */
export const ContentSentence = inPageLanguage(({ of, text }: ContentSentenceProps, language) => {
  const known = language === 'en' ? of.english?.[text] : undefined;
  return known ? known : <InVietnamese>{text}</InVietnamese>;
});

/** The official name below a translated one; nothing where the name is shown as it is. */
export const OfficialName = inPageLanguage(({ of }: { of: NamedContent }, language) =>
  englishName(of, language) ? (
    <div class="govuk-hint mc-small">
      <InVietnamese>{of.name}</InVietnamese>
    </div>
  ) : null,
);

/** The name within a sentence: translated, or quoted where the sentence is in another language. */
export function nameWithin(of: NamedContent, language: Language): string {
  return englishName(of, language) ?? quotedIn(language, of.name);
}

function englishName(of: NamedContent, language: Language): string | undefined {
  return language === 'en' ? of.english : undefined;
}

interface NamedContent {
  name: string;
  english?: string;
}

interface ContentSentenceProps {
  of: { english?: Readonly<Record<string, string>> };
  text: string;
}
