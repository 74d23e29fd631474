import type { SearchIndex } from './search-index.ts';
import { bareOf } from './syllables.ts';

const MOST = 8;

/**
 * What a syllable that fits nowhere may have been meant for: typed with Telex or VNI keys left in, two words run together,
 * one key wrong, or written as it sounds. Each with how much to trust it.
 */
export function readings(
  index: SearchIndex,
  bare: string,
  before: string | undefined,
  after: string | undefined,
): Reading[] {
  const known = (w: string) => index.vocabulary.has(w);
  const keyed = [bare.replace(/(?<=[a-z])\d/g, ''), telex(bare)]
    .map(bareOf)
    .filter((w) => w !== bare && known(w));
  if (keyed[0]) return [{ words: [keyed[0]], trust: 0.95 }];
  const apart = bare.length >= 5 ? takeApart(index, bare) : undefined;
  if (apart) return [{ words: apart, trust: 0.9 }];
  const fits = (w: string) =>
    (before !== undefined && index.terms.has(`${before} ${w}`)) ||
    (after !== undefined && index.terms.has(`${w} ${after}`));
  const near: { word: string; rank: number }[] = [];
  for (const [word, df] of index.vocabulary) {
    if (word === bare || Math.abs(word.length - bare.length) > 2 || word.length < 2) continue;
    const far = sound(word) === sound(bare) ? 0.5 : distance(word, bare, bare.length >= 6 ? 2 : 1);
    if (far === undefined) continue;
    near.push({ word, rank: (fits(word) ? 3 : 0) - far + Math.log10(df) / 4 });
  }
  near.sort((a, b) => b.rank - a.rank);
  return near.slice(0, MOST).map(({ word, rank }) => ({ words: [word], trust: rank > 1.5 ? 0.8 : 0.45 }));
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

// 'giaykhaisinh' → giay khai sinh: the fewest known syllables of which each pair stands together somewhere
function takeApart(index: SearchIndex, word: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++)
    for (let from = Math.max(0, end - 6); from < end; from++) {
      const before = best[from];
      const piece = bareOf(word.slice(from, end));
      if (!before || piece.length < 2 || !index.vocabulary.has(piece)) continue;
      const last = before.at(-1);
      if (last !== undefined && !index.terms.has(`${last} ${piece}`)) continue;
      const shortest = best[end]?.length ?? 99;
      if (before.length + 1 < shortest) best[end] = [...before, piece];
    }
  const whole = best[word.length];
  return whole && whole.length > 1 ? whole : undefined;
}

// Sounds that are one to many speakers
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

/** Keys to add, leave out, change, or swap with the next; undefined when more than `most`. */
export function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 9) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return undefined;
    before = row;
    row = next;
  }
  const far = row[b.length] ?? 9;
  return far <= most ? far : undefined;
}

export interface Reading {
  words: string[];
  trust: number;
}
