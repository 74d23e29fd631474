import { readings } from './misspelling.ts';
import { findPhrases } from './phrase-book.ts';
import type { SearchIndex } from './search-index.ts';
import { idleSyllables } from './stop-words.ts';
import { type Syllable, syllables } from './syllables.ts';

const IDLE = 0.06;
const OWN_WORDS = 0.8; // people's own words beside the official ones
const SURE = 0.8;
const FEW = 5;
const LEAST_BEGUN = 3; // shorter ones are words of asking: 'gì', 'ở'
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * A query as parts that a row may answer: a phrase of the book, in its own and in all its official words, or one syllable
 * with what it may have been meant for. `doubtAll` doubts the spelling of known syllables too that fit nowhere; `begun` takes
 * the last syllable for the beginning of a word where that word is known to follow.
 */
export function queryParts(
  index: SearchIndex,
  query: Syllable[],
  o: { typing: boolean; doubtAll: boolean; begun?: boolean },
): Part[] {
  const idle = idleSyllables(query);
  if (o.begun && beginsWhatFollows(index, query)) idle[query.length - 1] = false;
  const phrases = findPhrases(index.phrases, query);
  const few = idle.filter((i) => !i).length <= FEW;
  const parts: Part[] = [];
  for (let i = 0; i < query.length; ) {
    const phrase = phrases.find((p) => p.from === i);
    const to = phrase?.to ?? i + 1;
    const place = { before: query[i - 1]?.bare, after: query[to]?.bare };
    const said = query.slice(i, to);
    const last = o.typing && to === query.length;
    if (phrase) {
      const official = phrase.official.map((words) => ({ said: words, trust: 1, ...place }));
      parts.push({ weight: 1, ways: [{ said, trust: OWN_WORDS, ...place }, ...official], misspelt: false });
    } else
      parts.push(
        single(index, said[0] as Syllable, {
          ...place,
          idle: idle[i] ?? false,
          last,
          few,
          doubtAll: o.doubtAll,
        }),
      );
    i = to;
  }
  // what only asks is heard when it is nearly all there is
  const telling = parts.filter((p) => p.weight === 1);
  return telling.length > 1 ? telling : parts;
}

function single(index: SearchIndex, s: Syllable, o: SingleOptions): Part {
  const { before, after } = o;
  const ways: Way[] = [{ said: [s], trust: 1, before: undefined, after }];
  const number = NUMBERS[Number(s.bare) - 1];
  if (number) ways.push({ said: syllables(number), trust: 1, before, after });
  if (o.idle) return { weight: IDLE, ways, misspelt: false };
  if (o.last)
    for (const word of beginnings(index, s.bare, before))
      ways.push({ said: plain([word]), trust: 0.8, before, after });
  const doubtful = s.bare.length > 1 && !/^\d+$/.test(s.bare) && ways.length === 1;
  const known = index.vocabulary.has(s.bare);
  if (!doubtful || (known && !(o.doubtAll && fitsNowhere(index, s.bare, before, after))))
    return { weight: 1, ways, misspelt: false };
  const likely = readings(index, s.bare, before, after).filter((r) => r.trust >= SURE || (!known && o.few));
  for (const r of likely)
    ways.push({ said: plain(r.words), trust: known ? r.trust * SURE : r.trust, before, after });
  return { weight: 1, ways, misspelt: likely.length > 0 };
}

function beginsWhatFollows(index: SearchIndex, query: Syllable[]): boolean {
  const last = query.at(-1);
  const before = query.at(-2)?.bare;
  if (!last || !before || last.bare.length < LEAST_BEGUN) return false;
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

function plain(words: string[]): Syllable[] {
  return words.map((word) => ({ bare: word, full: word, marked: false }));
}

interface SingleOptions {
  before: string | undefined;
  after: string | undefined;
  idle: boolean;
  last: boolean;
  few: boolean;
  doubtAll: boolean;
}

export interface Part {
  /** 1, or next to nothing for a syllable that only asks. */
  weight: number;
  ways: Way[];
  misspelt: boolean;
}

/** One way of saying a part, the syllables around it, and how much to trust it (0 to 1). */
export interface Way {
  said: Syllable[];
  trust: number;
  before: string | undefined;
  after: string | undefined;
}
