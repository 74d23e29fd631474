import { plainDe } from '#platform/text.ts';

// Marks of tone in decomposed text: grave, acute, tilde, hook above, dot below
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
// The language has about 7,000 syllables, and the same few make up most of every text
const CACHE_SIZE = 10_000;
const cache = new Map<string, Syllable>();

/** The syllables of a text, each folded for finding it and in full for telling 'sổ đỏ' from 'sơ đồ'. */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  for (const word of plainDe(text)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    found.push(syllable(word));
  return found;
}

/** A syllable's folded form as the index has it. */
export function bareOf(word: string): string {
  return syllable(word).bare;
}

function syllable(word: string): Syllable {
  const cached = cache.get(word);
  if (cached) return cached;
  const parsed = parseSyllable(word);
  if (cache.size < CACHE_SIZE) cache.set(word, parsed);
  return parsed;
}

function parseSyllable(word: string): Syllable {
  const decomposed = word.normalize('NFD');
  // the tone goes to the end, so that 'hòa' and 'hoà' are the same
  const tone = (decomposed.match(TONES) ?? []).join('');
  const full = unifyI(decomposed.replace(TONES, '').normalize('NFC')) + tone;
  const bare = unifyI(decomposed.replace(MARKS, '').replaceAll('đ', 'd'));
  return { bare, full, marked: full !== bare };
}

// 'ký' and 'kí', 'lý' and 'lí' are the same word
function unifyI(word: string): string {
  return /^(h|k|l|m|s|t|qu)y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

export interface Syllable {
  /** Without marks, đ as d. */
  bare: string;
  /** With its letters, the tone at the end. */
  full: string;
  marked: boolean;
}
