import type { SearchIndex } from './search-index.ts';
import { bareOf } from './syllables.ts';

const MOST = 8;
const SIGNS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What a syllable that fits nowhere may have been meant for: it was typed with Telex or VNI keys left in, two words were run together,
 * one key was wrong, or it is written as it sounds. Each reading says how much to trust it.
 */
export function readings(
  index: SearchIndex,
  bare: string,
  before: string | undefined,
  after: string | undefined,
): Reading[] {
  const known = (w: string) => index.vocabulary.has(w);
  const withoutKeys = [bare.replace(/(?<=[a-z])\d/g, ''), telex(bare)]
    .map(bareOf)
    .filter((w) => w !== bare && known(w));
  if (withoutKeys[0]) return [{ words: [withoutKeys[0]], trust: 0.95 }];
  const split = bare.length >= 5 ? splitWord(index, bare) : undefined;
  if (split) return [{ words: split, trust: 0.9 }];
  const fits = (w: string) =>
    (before !== undefined && index.terms.has(`${before} ${w}`)) ||
    (after !== undefined && index.terms.has(`${w} ${after}`));
  const candidates: { word: string; rank: number }[] = [];
  const most = bare.length >= 6 ? 2 : 1;
  const own = { sound: sound(bare), signs: signsOf(bare) };
  for (const { word, df, ...known } of wordsOf(index)) {
    if (word === bare || Math.abs(word.length - bare.length) > 2) continue;
    const isFar = countBits(known.signs ^ own.signs) > 2 * most;
    const cost = known.sound === own.sound ? 0.5 : isFar ? undefined : distance(word, bare, most);
    if (cost === undefined) continue;
    candidates.push({ word, rank: (fits(word) ? 3 : 0) - cost + Math.log10(df) / 4 });
  }
  candidates.sort((a, b) => b.rank - a.rank);
  return candidates
    .slice(0, MOST)
    .map(({ word, rank }) => ({ words: [word], trust: rank > 1.5 ? 0.8 : 0.45 }));
}

// What every doubtful syllable is compared with, made once for an index: to make it for each would freeze everybody for as long as
// somebody likes, who types many.
const compared = new WeakMap<SearchIndex, Compared[]>();

function wordsOf(index: SearchIndex): Compared[] {
  const before = compared.get(index);
  if (before) return before;
  const words = [...index.vocabulary]
    .filter(([word]) => word.length > 1)
    .map(([word, df]) => ({ word, df, sound: sound(word), signs: signsOf(word) }));
  compared.set(index, words);
  return words;
}

// One key more, less or other changes at most two of the letters that a word has: most words are told apart by that alone.
function signsOf(word: string): number {
  let signs = 0;
  for (const sign of word) signs |= 1 << SIGNS.indexOf(sign);
  return signs;
}

function countBits(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

function telex(word: string): string {
  const vowel = word.search(/[aeiouyw]/);
  if (vowel < 0) return word;
  const rest = word.slice(vowel).replace(/[sfrxj]/g, '');
  return (word.slice(0, vowel) + rest)
    .replace('dd', 'd')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/(?<=[aou])w/g, '')
    .replace(/w/g, 'u');
}

// 'giaykhaisinh' → giay khai sinh: the fewest known syllables of which each pair occurs together somewhere
function splitWord(index: SearchIndex, word: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++)
    for (let from = Math.max(0, end - 6); from < end; from++) {
      const start = best[from];
      const piece = bareOf(word.slice(from, end));
      if (!start || piece.length < 2 || !index.vocabulary.has(piece)) continue;
      const last = start.at(-1);
      if (last !== undefined && !index.terms.has(`${last} ${piece}`)) continue;
      const shortest = best[end]?.length ?? 99;
      if (start.length + 1 < shortest) best[end] = [...start, piece];
    }
  const whole = best[word.length];
  return whole && whole.length > 1 ? whole : undefined;
}

// Sounds that many speakers do not tell apart
function sound(word: string): string {
  return word
    .replace(/^(tr)/, 'ch')
    .replace(/^(gi|r)(?=[aeiouy])/, 'd')
    .replace(/^x/, 's')
    .replace(/^[kq]/, 'c')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/^(ng|g)h/, '$1')
    .replaceAll('y', 'i')
    .replace(/ng$/, 'n')
    .replace(/c$/, 't');
}

/** How many keys must be added, left out, changed, or swapped with the next; undefined when it is more than `most`. */
export function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let rowBefore: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (rowBefore[j - 2] ?? 9) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return undefined;
    rowBefore = row;
    row = next;
  }
  const total = row[b.length] ?? 9;
  return total <= most ? total : undefined;
}

interface Compared {
  word: string;
  df: number;
  sound: string;
  /** A bit for each letter that is in it; all others have one together. */
  signs: number;
}

export interface Reading {
  words: string[];
  trust: number;
}
