/** The English texts of one of the portal's own forms, from the two halves of its words; names stand as they are. */
export function englishOf(vi: Texts, en: Texts, names: readonly string[] = []): EnglishTexts {
  const texts = Object.fromEntries(names.map((name) => [name, name]));
  pair(vi, en, texts);
  return { source: 'Words of the portal', texts, own: true };
}

function pair(vi: Texts, en: Texts, texts: Record<string, string>): void {
  for (const [name, text] of Object.entries(vi)) {
    const other = en[name];
    if (typeof text === 'string' && typeof other === 'string') texts[text] = other;
    else if (isTexts(text) && isTexts(other)) pair(text, other, texts);
  }
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null;
}

interface EnglishTexts {
  source: string;
  texts: Record<string, string>;
  own: true;
}

interface Texts {
  readonly [name: string]: unknown;
}
