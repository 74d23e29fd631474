import { type Syllable, syllables } from './syllables.ts';

/** Makes a book of what people say, folded, with the official words for it. */
export function phraseBook(...lists: { say: string; official: string[] }[][]): PhraseBook {
  const entries = new Map<string, PhraseEntry[]>();
  let longest = 1;
  for (const { say, official } of lists.flat()) {
    const phrase = syllables(say);
    if (phrase.length === 0) continue;
    const key = phrase.map((s) => s.bare).join(' ');
    const entry = { phrase, official: official.map(syllables).filter((o) => o.length > 0) };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
    longest = Math.max(longest, phrase.length);
  }
  return { entries, longest };
}

/**
 * Finds the phrases of the book in a query, the longest first and never two over one syllable. Where the query has marks, they must be
 * the same: 'sơ đồ' is not 'sổ đỏ'.
 */
export function findPhrases(book: PhraseBook, query: Syllable[]): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  const isCovered = query.map(() => false);
  for (let size = Math.min(book.longest, query.length); size > 0; size--)
    for (let from = 0; from + size <= query.length; from++) {
      if (isCovered.slice(from, from + size).some(Boolean)) continue;
      const part = query.slice(from, from + size);
      const entries = book.entries
        .get(part.map((s) => s.bare).join(' '))
        ?.filter((e) => sameMarks(e.phrase, part));
      if (!entries?.length) continue;
      found.push({ from, to: from + size, official: entries.flatMap((e) => e.official) });
      isCovered.fill(true, from, from + size);
    }
  return found.sort((a, b) => a.from - b.from);
}

// Marks may be left out, syllable by syllable, but must not be different ones
function sameMarks(phrase: Syllable[], query: Syllable[]): boolean {
  return phrase.every((s, i) => !query[i]?.marked || query[i]?.full === s.full);
}

interface PhraseEntry {
  phrase: Syllable[];
  official: Syllable[][];
}

export interface PhraseBook {
  entries: Map<string, PhraseEntry[]>;
  /** The number of syllables of the longest phrase. */
  longest: number;
}

export interface FoundPhrase {
  from: number;
  to: number;
  official: Syllable[][];
}
