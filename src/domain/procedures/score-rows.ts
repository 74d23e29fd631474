import type { Part, Way } from './query-parts.ts';
import type { SearchIndex } from './search-index.ts';

// One syllable is seldom a word in Vietnamese: which syllables stand together counts as much as which occur.
const SINGLE = 0.7;
const PAIR = 1;
const MARKED = 0.35;
const MOST_OF_A_PHRASE = 22;
const FLOOR = 0.15;

let sum = new Float32Array(0);
let hit = new Float32Array(0);

/**
 * Scores each row by the sum of the best ways in which it answers the parts. A row that answers more of the query gains more than in
 * proportion, less so for a long sentence. `cover` is the share of the query (0 to 1) that the best row answers.
 */
export function scoreRows(index: SearchIndex, parts: Part[]): Scores {
  const size = index.items.length;
  const rows = new Float32Array(size);
  const answeredMass = new Float32Array(size);
  const best = new Float32Array(size);
  const share = new Float32Array(size);
  if (sum.length < size) {
    sum = new Float32Array(size);
    hit = new Float32Array(size);
  }
  let mass = 0;
  for (const part of parts) {
    const partRows: number[] = [];
    let partMass = 0;
    for (const way of part.ways)
      partMass = Math.max(partMass, addWay(index, way, part.weight, { best, share, rows: partRows }));
    mass += partMass;
    for (const d of partRows) {
      rows[d] = (rows[d] ?? 0) + (best[d] ?? 0);
      answeredMass[d] = (answeredMass[d] ?? 0) + (share[d] ?? 0) * partMass;
      best[d] = 0;
      share[d] = 0;
    }
  }
  const steep = parts.filter((p) => p.weight === 1).length <= 4 ? 2 : 1;
  let top = 0;
  let cover = 0;
  for (let d = 0; d < size; d++) {
    if (!rows[d]) continue;
    const c = (answeredMass[d] ?? 0) / mass;
    const value = (rows[d] ?? 0) * (FLOOR + (1 - FLOOR) * c ** steep) * (index.prior[d] ?? 1);
    rows[d] = value;
    if (value > top) {
      top = value;
      cover = c;
    }
  }
  return { rows, top, cover };
}

// Scores the syllables, pairs and marks of one way. Raises `into` where this way answers better; returns the mass of the way.
function addWay(index: SearchIndex, way: Way, weight: number, into: Answers): number {
  const wayRows: number[] = [];
  let mass = 0;
  let full = 0;
  const add = (key: string, factor: number, counts: boolean) => {
    const term = index.terms.get(key);
    if (!term) return;
    if (counts) mass += term.idf;
    full += term.idf * factor;
    for (let p = term.from; p < term.to; p++) {
      const d = index.docs[p] ?? 0;
      if (!sum[d]) wayRows.push(d);
      sum[d] = (sum[d] ?? 0) + term.idf * factor * (index.weights[p] ?? 0);
      if (counts) hit[d] = (hit[d] ?? 0) + term.idf;
    }
  };
  let missing = 0;
  way.syllables.forEach((s, i) => {
    if (!index.terms.has(s.bare)) missing += 1;
    add(s.bare, SINGLE, true);
    if (s.marked) add(`=${s.full}`, MARKED, false);
    const next = way.syllables[i + 1]?.bare ?? way.after;
    if (next) add(`${s.bare} ${next}`, PAIR, false);
  });
  if (way.before && way.syllables.length > 1) add(`${way.before} ${way.syllables[0]?.bare}`, PAIR, false);
  const scale = (weight * way.trust * Math.min(1, MOST_OF_A_PHRASE / (full || 1))) / (1 + missing);
  for (const d of wayRows) {
    const c = mass > 0 ? (hit[d] ?? 0) / mass : 0;
    const value = (sum[d] ?? 0) * scale * c * c;
    const former = into.best[d] ?? 0;
    if (value > former) {
      if (former === 0) into.rows.push(d);
      into.best[d] = value;
      into.share[d] = c * way.trust;
    }
    sum[d] = 0;
    hit[d] = 0;
  }
  return Math.min(mass, MOST_OF_A_PHRASE) * weight;
}

/** How well each row has answered a part so far, and the rows that answer it at all. */
interface Answers {
  best: Float32Array;
  share: Float32Array;
  rows: number[];
}

export interface Scores {
  /** By row. */
  rows: Float32Array;
  top: number;
  cover: number;
}
