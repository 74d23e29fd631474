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
const indexes = new WeakMap<Reader, Kept>();

/** The index in this process is no longer true; the next search asks for the revision at once. */
export function forgetSearchIndex(): void {
  epoch += 1;
}

/**
 * The index of all active procedures, made from the tables and true to their revision: asked for at most once a second, so
 * that a change by another process is seen within it, and at once after a change by this one.
 */
export async function searchIndex(db: Reader): Promise<SearchIndex> {
  const have = indexes.get(db);
  if (have && have.epoch === epoch && performance.now() - have.checked < CHECK_MS) return have.index;
  const before = epoch;
  const revision = await readRevision(db);
  const now = indexes.get(db);
  if (now && (await now.index).revision === revision) {
    indexes.set(db, { index: now.index, epoch: before, checked: performance.now() });
    return now.index;
  }
  const index = load(db, revision);
  indexes.set(db, { index, epoch: before, checked: performance.now() });
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

/** BM25 over folded syllables, pairs of them, and syllables with their marks. Postings lie in flat arrays: a few megabytes for 6,000 rows. */
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
  const take = (text: string, weight: number) => {
    const all = syllables(text);
    all.forEach((s, i) => {
      add(s.bare, weight);
      if (s.marked) add(`=${s.full}`, weight);
      const next = all[i + 1];
      if (next) add(`${s.bare} ${next.bare}`, weight);
    });
  };
  take(row.name, WEIGHT.name);
  for (const k of row.keywords) take(k, WEIGHT.keywords);
  for (const r of row.resultNames) take(r, WEIGHT.results);
  take(row.fieldName, WEIGHT.field);
  return terms;
}

// What people need more often goes first among rows that answer equally well; another province's own rows and those between
// agencies go last.
function priorOf(r: SearchRow): number {
  const scope = r.scope === 'standard' ? 0 : r.scope === 'specific' ? -0.3 : -0.4;
  const own = r.fileable ? 0.12 : 0;
  return 1 + scope + own + Math.min(r.popularity, 100) / 250;
}

interface Kept {
  index: Promise<SearchIndex>;
  epoch: number;
  checked: number;
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
  /** Postings: of a term, documents and weights from `from` to `to`. */
  docs: Uint16Array;
  weights: Float32Array;
  /** Folded syllables with the number of rows that have them. */
  vocabulary: Map<string, number>;
  phrases: PhraseBook;
}
