import { readings } from './misspelling.ts';
import { findPhrases } from './phrase-book.ts';
import type { SearchIndex } from './search-index.ts';
import { idleSyllables } from './stop-words.ts';
import { type Syllable, syllables } from './syllables.ts';

const IDLE = 0.06;
const OWN_WORDS = 0.8; // people's own words beside the official ones
const SURE_TRUST = 0.8;
const SHORT_QUERY = 5;
/** So many syllables of one query are looked at for what they may have been meant for: nobody mistypes more. */
const MOST_READ = 12;
const LEAST_LETTERS = 3; // shorter syllables are question words: 'gì', 'ở'
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * Divides a query into parts that a row may answer: a phrase of the book, in its own and in all its official words, or one syllable
 * with what it may have been meant for. `doubtAll` also doubts the spelling of known syllables that fit nowhere; `lastWordUnfinished`
 * takes the last syllable for the beginning of a word where that word is known to follow.
 */
export function queryParts(
  index: SearchIndex,
  query: Syllable[],
  o: { typing: boolean; doubtAll: boolean; lastWordUnfinished?: boolean; english?: boolean },
): Part[] {
  // Vietnamese without its marks has words that are English too: 'can', 'the', 'an'
  const isEnglish = o.english === true && query.some((s) => !s.marked && !index.vocabulary.has(s.bare));
  const idle = idleSyllables(query, isEnglish);
  if (o.lastWordUnfinished && beginsKnownWord(index, query)) idle[query.length - 1] = false;
  const phrases = findPhrases(index.phrases, query);
  const isShort = idle.filter((i) => !i).length <= SHORT_QUERY;
  const parts: Part[] = [];
  const read = { left: MOST_READ };
  for (let i = 0; i < query.length; ) {
    const phrase = phrases.find((p) => p.from === i);
    const to = phrase?.to ?? i + 1;
    const place = { before: query[i - 1]?.bare, after: query[to]?.bare };
    const span = query.slice(i, to);
    const isUnfinished = o.typing && to === query.length;
    if (phrase) {
      const official = phrase.official.map((words) => ({ syllables: words, trust: 1, ...place }));
      parts.push({
        weight: 1,
        ways: [{ syllables: span, trust: OWN_WORDS, ...place }, ...official],
        misspelt: false,
      });
    } else
      parts.push(
        single(index, span[0] as Syllable, {
          ...place,
          idle: idle[i] ?? false,
          isUnfinished,
          isShort,
          doubtAll: o.doubtAll,
          read,
        }),
      );
    i = to;
  }
  // question words count only when there is hardly anything else
  const naming = parts.filter((p) => p.weight === 1);
  return naming.length > 1 ? naming : parts;
}

function single(index: SearchIndex, s: Syllable, o: SingleOptions): Part {
  const { before, after } = o;
  const ways: Way[] = [{ syllables: [s], trust: 1, before: undefined, after }];
  const number = NUMBERS[Number(s.bare) - 1];
  if (number) ways.push({ syllables: syllables(number), trust: 1, before, after });
  if (o.idle) return { weight: IDLE, ways, misspelt: false };
  if (o.isUnfinished)
    for (const word of beginnings(index, s.bare, before))
      ways.push({ syllables: unmarked([word]), trust: 0.8, before, after });
  const doubtful = s.bare.length > 1 && !/^\d+$/.test(s.bare) && ways.length === 1;
  const known = index.vocabulary.has(s.bare);
  if (!doubtful || (known && !(o.doubtAll && fitsNowhere(index, s.bare, before, after))))
    return { weight: 1, ways, misspelt: false };
  if (o.read.left-- <= 0) return { weight: 1, ways, misspelt: false };
  const likely = readings(index, s.bare, before, after).filter(
    (r) => r.trust >= SURE_TRUST || (!known && o.isShort),
  );
  for (const r of likely)
    ways.push({ syllables: unmarked(r.words), trust: known ? r.trust * SURE_TRUST : r.trust, before, after });
  return { weight: 1, ways, misspelt: likely.length > 0 };
}

function beginsKnownWord(index: SearchIndex, query: Syllable[]): boolean {
  const last = query.at(-1);
  const before = query.at(-2)?.bare;
  if (!last || !before || last.bare.length < LEAST_LETTERS) return false;
  return beginnings(index, last.bare, before).some((word) => index.terms.has(`${before} ${word}`));
}

function fitsNowhere(
  index: SearchIndex,
  bare: string,
  before: string | undefined,
  after: string | undefined,
): boolean {
  return !index.terms.has(`${before} ${bare}`) && !index.terms.has(`${bare} ${after}`);
}

function beginnings(index: SearchIndex, start: string, before: string | undefined): string[] {
  const found: { word: string; rank: number }[] = [];
  for (const [word, df] of index.vocabulary)
    if (word !== start && word.startsWith(start))
      found.push({ word, rank: df * (index.terms.has(`${before} ${word}`) ? 50 : 1) });
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 12)
    .map((f) => f.word);
}

function unmarked(words: string[]): Syllable[] {
  return words.map((word) => ({ bare: word, full: word, marked: false }));
}

interface SingleOptions {
  before: string | undefined;
  after: string | undefined;
  idle: boolean;
  isUnfinished: boolean;
  isShort: boolean;
  doubtAll: boolean;
  /** How many more syllables of the query are read otherwise than they are written. */
  read: { left: number };
}

export interface Part {
  /** 1, or next to nothing for a question word. */
  weight: number;
  ways: Way[];
  misspelt: boolean;
}

/** One way of saying a part, the syllables around it, and how much to trust it (0 to 1). */
export interface Way {
  syllables: Syllable[];
  trust: number;
  before: string | undefined;
  after: string | undefined;
}
