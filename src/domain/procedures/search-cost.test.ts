import { expect, test } from 'vitest';
import { phraseBook } from './phrase-book.ts';
import { buildIndex } from './search-index.ts';
import { searchIn } from './search-procedures.ts';

const AT_ONCE_MS = 25;
const SIGNS = 'bcdghklmnpqrstvx';
const VOWELS = 'aeiouy';

/** Syllables as a whole catalogue has them, each made of letters by its number. */
function syllable(n: number): string {
  const [first, vowel, last] = [n % 16, Math.floor(n / 16) % 6, Math.floor(n / 96) % 16];
  return `${SIGNS[first]}${n % 5 === 0 ? 'h' : ''}${VOWELS[vowel]}${SIGNS[last]}${n % 3 === 0 ? 'g' : ''}`;
}

const row = (nth: number) => ({
  code: `1.${String(nth).padStart(6, '0')}`,
  name: Array.from({ length: 6 }, (_, i) => syllable((nth * 7 + i * 331) % 3_000)).join(' '),
  sortName: '',
  fieldSlug: 'x',
  fieldName: 'x',
  level: 'both',
  online: 'none',
  source: 'national' as const,
  state: 'active' as const,
  scope: 'standard',
  audience: [],
  popularity: 0,
  fileable: false,
  decidedBy: [],
  keywords: [],
  resultNames: [],
});

test('a question of as many unknown words as are looked at takes no more than a moment of everybody’s time', () => {
  const index = buildIndex(
    Array.from({ length: 5_000 }, (_, nth) => row(nth)),
    phraseBook([]),
    1,
  );
  expect(index.vocabulary.size).toBeGreaterThan(1_000);
  const took = [4, 5, 6].map((length) => {
    const words = Array.from({ length: 60 }, (_, i) =>
      `${'zjfwz'.slice(i % 4)}${syllable(i * 37)}zz`.slice(0, length),
    );
    const times = [true, false, true].map((typing) => {
      const begun = process.threadCpuUsage();
      searchIn(index, words.join(' '), { typing });
      const { user, system } = process.threadCpuUsage(begun);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  });
  expect(took.filter((ms) => ms > AT_ONCE_MS)).toEqual([]);
});
