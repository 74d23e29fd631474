import { type Syllable, syllables } from './syllables.ts';

/** What people say, folded, and the official words for it. */
export function phraseBook(...lists: { say: string; official: string[] }[][]): PhraseBook {
  const entries = new Map<string, PhraseEntry[]>();
  let longest = 1;
  for (const { say, official } of lists.flat()) {
    const said = syllables(say);
    if (said.length === 0) continue;
    const key = said.map((s) => s.bare).join(' ');
    const entry = { said, official: official.map(syllables).filter((o) => o.length > 0) };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
    longest = Math.max(longest, said.length);
  }
  return { entries, longest };
}

/**
 * The phrases of the book in a query, the longest first, never two over one syllable. A query with marks must bear the same
 * marks: 'sơ đồ' is not 'sổ đỏ'.
 */
export function findPhrases(book: PhraseBook, query: Syllable[]): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  const taken = query.map(() => false);
  for (let size = Math.min(book.longest, query.length); size > 0; size--)
    for (let from = 0; from + size <= query.length; from++) {
      if (taken.slice(from, from + size).some(Boolean)) continue;
      const part = query.slice(from, from + size);
      const entries = book.entries
        .get(part.map((s) => s.bare).join(' '))
        ?.filter((e) => sameMarks(e.said, part));
      if (!entries?.length) continue;
      found.push({ from, to: from + size, official: entries.flatMap((e) => e.official) });
      taken.fill(true, from, from + size);
    }
  return found.sort((a, b) => a.from - b.from);
}

// Marks may be left out, syllable by syllable, but not be others
function sameMarks(said: Syllable[], asked: Syllable[]): boolean {
  return said.every((s, i) => !asked[i]?.marked || asked[i]?.full === s.full);
}

interface PhraseEntry {
  said: Syllable[];
  official: Syllable[][];
}

export interface PhraseBook {
  entries: Map<string, PhraseEntry[]>;
  /** Syllables of the longest. */
  longest: number;
}

export interface FoundPhrase {
  from: number;
  to: number;
  official: Syllable[][];
}
