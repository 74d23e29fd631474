import type { Reader } from '#platform/db/db.ts';
import { asItem, type ProcedureItem } from './list-procedures.ts';
import { type PhraseBook, phraseBook } from './phrase-book.ts';
import { readRevision } from './procedures.store.ts';
import {
  type SearchRow,
  selectAbbreviations,
  selectSearchRows,
  selectSynonyms,
} from './search-terms.store.ts';
import { syllables } from './syllables.ts';

const CHECK_MS = 1000;
const K1 = 1.2;
const B = 0.5;
const WEIGHT = { name: 1, keywords: 0.9, results: 0.4, field: 0.35 };

let epoch = 0;
const indexes = new WeakMap<Reader, CachedIndex>();

/** Marks the index of this process as outdated; the next search checks the revision at once. */
export function forgetSearchIndex(): void {
  epoch += 1;
}

/**
 * The index of all active procedures, built from the tables at their present revision. The revision is checked at most once a second, so
 * that a change by another process is seen within a second, and at once after a change by this process.
 */
export async function searchIndex(db: Reader): Promise<SearchIndex> {
  const cached = indexes.get(db);
  if (cached && cached.epoch === epoch && performance.now() - cached.checkedAt < CHECK_MS)
    return cached.index;
  const requestedEpoch = epoch;
  const revision = await readRevision(db);
  const present = indexes.get(db);
  if (present && (await present.index).revision === revision) {
    indexes.set(db, { index: present.index, epoch: requestedEpoch, checkedAt: performance.now() });
    return present.index;
  }
  const index = load(db, revision);
  indexes.set(db, { index, epoch: requestedEpoch, checkedAt: performance.now() });
  index.catch(() => indexes.delete(db));
  return index;
}

async function load(db: Reader, revision: number): Promise<SearchIndex> {
  const [rows, synonyms, abbreviations] = await Promise.all([
    selectSearchRows(db),
    selectSynonyms(db),
    selectAbbreviations(db),
  ]);
  return buildIndex(rows, phraseBook(synonyms, abbreviations), revision);
}

/** BM25 over folded syllables, pairs of them, and syllables with their marks. Postings are in flat arrays: a few megabytes for 6,000 rows. */
export function buildIndex(rows: SearchRow[], phrases: PhraseBook, revision: number): SearchIndex {
  const lists = new Map<string, { docs: number[]; weights: number[] }>();
  const vocabulary = new Map<string, number>();
  const names = rows.map((r) => syllables(r.name).map((s) => s.bare));
  const lengths = names.map((n) => n.length);
  const average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, rows.length);
  rows.forEach((row, doc) => {
    const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / average);
    for (const [term, tf] of termsOf(row)) {
      let list = lists.get(term);
      if (!list) {
        list = { docs: [], weights: [] };
        lists.set(term, list);
      }
      list.docs.push(doc);
      list.weights.push((tf * (K1 + 1)) / (tf + norm));
    }
  });
  let size = 0;
  for (const l of lists.values()) size += l.docs.length;
  const terms = new Map<string, Term>();
  const docs = new Uint16Array(size);
  const weights = new Float32Array(size);
  let at = 0;
  for (const [term, l] of lists) {
    docs.set(l.docs, at);
    weights.set(l.weights, at);
    const df = l.docs.length;
    terms.set(term, { from: at, to: at + df, idf: Math.log(1 + (rows.length - df + 0.5) / (df + 0.5)) });
    at += df;
    if (!term.includes(' ') && !term.startsWith('=')) vocabulary.set(term, df);
  }
  return {
    revision,
    items: rows.map((r) => asItem(r)),
    // 'thủ tục' begins every third name and says nothing
    names: names.map((n) => n.filter((bare) => bare !== 'thu' && bare !== 'tuc')),
    prior: Float32Array.from(rows, priorOf),
    terms,
    docs,
    weights,
    vocabulary,
    phrases,
  };
}

function termsOf(row: SearchRow): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  const addText = (text: string, weight: number) => {
    const all = syllables(text);
    all.forEach((s, i) => {
      add(s.bare, weight);
      if (s.marked) add(`=${s.full}`, weight);
      const next = all[i + 1];
      if (next) add(`${s.bare} ${next.bare}`, weight);
    });
  };
  addText(row.name, WEIGHT.name);
  for (const k of row.keywords) addText(k, WEIGHT.keywords);
  for (const r of row.resultNames) addText(r, WEIGHT.results);
  addText(row.fieldName, WEIGHT.field);
  return terms;
}

// Among rows that answer equally well, what people need more often goes first; rows of another province alone and rows between
// agencies go last.
function priorOf(r: SearchRow): number {
  const scope = r.scope === 'standard' ? 0 : r.scope === 'specific' ? -0.3 : -0.4;
  const fileable = r.fileable ? 0.12 : 0;
  return 1 + scope + fileable + Math.min(r.popularity, 100) / 250;
}

interface CachedIndex {
  index: Promise<SearchIndex>;
  epoch: number;
  checkedAt: number;
}

export interface Term {
  from: number;
  to: number;
  idf: number;
}

export interface SearchIndex {
  revision: number;
  items: ProcedureItem[];
  /** The folded syllables of each name. */
  names: string[][];
  prior: Float32Array;
  terms: Map<string, Term>;
  /** Postings: the documents and weights of a term are at `from` to `to`. */
  docs: Uint16Array;
  weights: Float32Array;
  /** Folded syllables with the number of rows that have them. */
  vocabulary: Map<string, number>;
  phrases: PhraseBook;
}
