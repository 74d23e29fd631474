import type { Reader } from '#platform/db/db.ts';
import { clean } from '#platform/text.ts';
import type { ProcedureItem } from './list-procedures.ts';
import { readings } from './misspelling.ts';
import { findPhrases } from './phrase-book.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { idleSyllables } from './stop-words.ts';
import { type Syllable, syllables } from './syllables.ts';

const MOST_SYLLABLES = 60;
const IDLE = 0.06;
const PAIR = 0.7;
const MARKED = 0.35;
const MOST_OF_A_PHRASE = 22;

/**
 * The procedures that answer what somebody typed, the best first: a code or its beginning; words with or without marks, old
 * or new tone placement; people's words for official ones; short forms; typing errors; a question in a sentence.
 * `by` says how they were found; 'needed': the words name nothing, these are the ones most people need.
 */
export async function searchProcedures(db: Reader, q: string, o: SearchOptions = {}): Promise<SearchAnswer> {
  return searchIn(await searchIndex(db), q, o);
}

/** The same over an index that is at hand. */
export function searchIn(index: SearchIndex, q: string, o: SearchOptions = {}): SearchAnswer {
  const limit = Math.min(Math.max(o.limit ?? 10, 1), 50);
  const text = clean(q).slice(0, 400);
  const byCode = findByCode(index, text, limit);
  if (byCode.length > 0) return { by: 'code', items: byCode };
  const query = syllables(text).slice(0, MOST_SYLLABLES);
  if (query.length === 0) return { by: 'nothing', items: [] };
  const parts = partsOf(index, query, o.typing ?? false);
  if (parts.every((p) => p.weight < 1)) return { by: 'needed', items: mostNeeded(index, limit) };
  const found = score(index, parts);
  return { by: parts.some((p) => p.misspelt) ? 'near' : 'words', items: best(index, found, limit) };
}

/** The same while somebody is still typing: the last word may be the beginning of one. */
export async function suggestProcedures(db: Reader, q: string, limit = 8): Promise<ProcedureItem[]> {
  const found = await searchProcedures(db, q, { limit, typing: true });
  return found.by === 'needed' ? [] : found.items;
}

// '1.001456', '1001456', '1.0014', '2.000815.000.00.00.H41'
function findByCode(index: SearchIndex, text: string, limit: number): ProcedureItem[] {
  const m = /^\s*(\d)\s*\.?\s*(\d{3,6})(?:\.\d{3}\.\d{2}\.\d{2}\.[a-z]?\d+)?\s*$/i.exec(text);
  if (!m) return [];
  const code = `${m[1]}.${m[2]}`;
  return index.items.filter((i) => i.code.startsWith(code)).slice(0, limit);
}

/** The query as parts that a row may answer: a phrase of the book in all its official words, or a single syllable. */
function partsOf(index: SearchIndex, query: Syllable[], typing: boolean): Part[] {
  const idle = idleSyllables(query);
  const parts: Part[] = [];
  const phrases = findPhrases(index.phrases, query);
  for (let i = 0; i < query.length; ) {
    const phrase = phrases.find((p) => p.from === i);
    const to = phrase?.to ?? i + 1;
    const said = query.slice(i, to);
    const before = query[i - 1]?.bare;
    const after = query[to]?.bare;
    if (phrase)
      parts.push({
        weight: 1,
        ways: [way(said, 0.8, before, after), ...phrase.official.map((o) => way(o, 1, before, after))],
      });
    else
      parts.push(
        single(index, said[0] as Syllable, {
          idle: idle[i] ?? false,
          before,
          after,
          last: typing && to === query.length,
        }),
      );
    i = to;
  }
  return parts;
}

function single(
  index: SearchIndex,
  s: Syllable,
  o: { idle: boolean; before: string | undefined; after: string | undefined; last: boolean },
): Part {
  const known = index.vocabulary.has(s.bare);
  const ways = [way([s], 1, undefined, o.after)];
  const number = NUMBERS[Number(s.bare) - 1];
  if (number) ways.push(way(syllables(number), 1, o.before, o.after));
  if (o.last && !o.idle)
    for (const w of beginningsOf(index, s.bare, o.before))
      ways.push(way([{ bare: w, full: w, marked: false }], 0.8, o.before, undefined));
  if (o.idle) return { weight: IDLE, ways };
  const alone =
    !(o.before !== undefined && index.terms.has(`${o.before} ${s.bare}`)) &&
    !(o.after !== undefined && index.terms.has(`${s.bare} ${o.after}`));
  const misspelt = s.bare.length > 1 && !/^\d+$/.test(s.bare) && ways.length === 1 && (!known || alone);
  if (misspelt)
    for (const r of readings(index, s.bare, o.before, o.after))
      if (!known || r.trust >= 0.8)
        ways.push(
          way(
            r.words.map((w) => ({ bare: w, full: w, marked: false })),
            known ? r.trust * 0.7 : r.trust,
            o.before,
            o.after,
          ),
        );
  return { weight: 1, ways, misspelt: misspelt && ways.length > 1 };
}

function beginningsOf(index: SearchIndex, start: string, before: string | undefined): string[] {
  const found: { word: string; df: number }[] = [];
  for (const [word, df] of index.vocabulary)
    if (word !== start && word.startsWith(start))
      found.push({ word, df: df * (before !== undefined && index.terms.has(`${before} ${word}`) ? 50 : 1) });
  return found
    .sort((a, b) => b.df - a.df)
    .slice(0, 12)
    .map((f) => f.word);
}

function way(said: Syllable[], trust: number, before: string | undefined, after: string | undefined): Way {
  return { said, trust, before, after };
}

/** Sums, over the parts, the best way in which each row answers it; a row that answers more of the query counts more than in proportion. */
function score(index: SearchIndex, parts: Part[]): Float32Array {
  const rows = index.items.length;
  const total = new Float32Array(rows);
  const answered = new Float32Array(rows);
  let mass = 0;
  for (const part of parts) {
    const best = new Float32Array(rows);
    const share = new Float32Array(rows);
    let most = 0;
    for (const w of part.ways) most = Math.max(most, addWay(index, w, part.weight, best, share));
    if (most === 0) continue;
    mass += most;
    for (let d = 0; d < rows; d++) {
      total[d] = (total[d] ?? 0) + (best[d] ?? 0);
      answered[d] = (answered[d] ?? 0) + (share[d] ?? 0) * most;
    }
  }
  const steep = parts.filter((p) => p.weight === 1).length <= 4 ? 2 : 1;
  for (let d = 0; d < rows; d++) {
    if (!total[d]) continue;
    const cover = (answered[d] ?? 0) / mass;
    total[d] = (total[d] ?? 0) * (0.15 + 0.85 * cover ** steep) * (index.prior[d] ?? 1);
  }
  return total;
}

// One way of saying a part: its syllables, its pairs, its marks. Raises `best` and `share` where this way answers better.
function addWay(index: SearchIndex, w: Way, weight: number, best: Float32Array, share: Float32Array): number {
  const sum = new Map<number, { score: number; hit: number }>();
  let mass = 0;
  let full = 0;
  const add = (key: string, factor: number, counts: boolean) => {
    const term = index.terms.get(key);
    if (!term) return;
    if (counts) mass += term.idf;
    full += term.idf * factor;
    for (let p = term.from; p < term.to; p++) {
      const doc = index.docs[p] ?? 0;
      const gain = term.idf * factor * (index.weights[p] ?? 0);
      const have = sum.get(doc);
      if (have) {
        have.score += gain;
        if (counts) have.hit += term.idf;
      } else sum.set(doc, { score: gain, hit: counts ? term.idf : 0 });
    }
  };
  const missing = w.said.filter((s) => !index.terms.has(s.bare)).length;
  for (const s of w.said) {
    add(s.bare, 1, true);
    if (s.marked) add(`=${s.full}`, MARKED, false);
  }
  w.said.forEach((s, i) => {
    const next = w.said[i + 1]?.bare ?? w.after;
    if (next) add(`${s.bare} ${next}`, PAIR, false);
  });
  const first = w.said[0];
  if (w.before && first && w.said.length > 1) add(`${w.before} ${first.bare}`, PAIR, false);
  if (mass === 0) return 0;
  const scale = (weight * w.trust * (full > MOST_OF_A_PHRASE ? MOST_OF_A_PHRASE / full : 1)) / (1 + missing);
  for (const [doc, { score, hit }] of sum) {
    const cover = hit / mass;
    const value = score * scale * cover * cover;
    if (value <= (best[doc] ?? 0)) continue;
    best[doc] = value;
    share[doc] = cover * w.trust;
  }
  return Math.min(mass, MOST_OF_A_PHRASE) * weight;
}

function best(index: SearchIndex, scores: Float32Array, limit: number): ProcedureItem[] {
  const found: number[] = [];
  for (let d = 0; d < scores.length; d++) if ((scores[d] ?? 0) > 0) found.push(d);
  found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const top = scores[found[0] ?? 0] ?? 0;
  // what answers almost nothing of the query is noise below what answers it
  return found
    .slice(0, limit)
    .filter((d) => (scores[d] ?? 0) > top * 0.08)
    .flatMap((d) => index.items[d] ?? []);
}

function mostNeeded(index: SearchIndex, limit: number): ProcedureItem[] {
  const order = index.items
    .map((_, d) => d)
    .sort((a, b) => (index.prior[b] ?? 0) - (index.prior[a] ?? 0) || a - b);
  return order.slice(0, limit).flatMap((d) => index.items[d] ?? []);
}

const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

interface Part {
  weight: number;
  ways: Way[];
  misspelt?: boolean;
}

interface Way {
  said: Syllable[];
  trust: number;
  before: string | undefined;
  after: string | undefined;
}

export interface SearchOptions {
  /** 1 to 50; 10 unless told. */
  limit?: number;
  typing?: boolean;
}

export interface SearchAnswer {
  by: 'code' | 'words' | 'near' | 'needed' | 'nothing';
  items: ProcedureItem[];
}
