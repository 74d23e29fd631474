import type { Reader } from '#platform/db/db.ts';
import { clean } from '#platform/text.ts';
import type { ProcedureItem } from './list-procedures.ts';
import { type Part, queryParts } from './query-parts.ts';
import { scoreRows } from './score-rows.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { type Syllable, syllables } from './syllables.ts';

const MOST_SYLLABLES = 60;
const MOST_DOUBTED = 10;
const POOR = 0.7;
const BETTER = 1.2;
const BETTER_THAN_STRANGERS = 0.8;
const NOISE = 0.08;
const HALF = 0.5; // a whole name may still raise it
const LOOKED_AT = 60;
const WHOLE_NAME = 0.8;

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
  const typing = o.typing ?? false;
  let parts = queryParts(index, query, { typing, doubtAll: false });
  // 'ho chi': every word only asks, unless the last is the beginning of one that goes with what stands before it
  if (typing && namesNothing(parts))
    parts = queryParts(index, query, { typing, doubtAll: false, begun: true });
  if (namesNothing(parts)) return { by: 'needed', items: best(index, index.prior, [], limit) };
  const found = scoreRows(index, parts);
  const by = parts.some((p) => p.misspelt) ? 'near' : 'words';
  const strangers = areStrangers(index, query);
  if ((found.cover < POOR || strangers) && query.length <= MOST_DOUBTED) {
    const doubts = queryParts(index, query, { typing, doubtAll: true });
    const doubted = scoreRows(index, doubts);
    if (doubted.top > found.top * (strangers ? BETTER_THAN_STRANGERS : BETTER))
      return { by: 'near', items: best(index, doubted.rows, doubts, limit) };
  }
  return { by, items: best(index, found.rows, parts, limit) };
}

function namesNothing(parts: Part[]): boolean {
  return parts.every((p) => p.weight < 1);
}

// No two syllables of it stand side by side in any row: one of them may be misspelt though all are known
function areStrangers(index: SearchIndex, query: Syllable[]): boolean {
  return query.length > 1 && query.slice(1).every((s, i) => !index.terms.has(`${query[i]?.bare} ${s.bare}`));
}

// '1.001456', '1001456', '1.0014', '2.000815.000.00.00.H41'
function findByCode(index: SearchIndex, text: string, limit: number): ProcedureItem[] {
  const m = /^\s*(\d)\s*\.?\s*(\d{3,6})(?:\.\d{3}\.\d{2}\.\d{2}\.[a-z]?\d+)?\s*$/i.exec(text);
  if (!m) return [];
  const code = `${m[1]}.${m[2]}`;
  return index.items
    .filter((i) => i.code.startsWith(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, limit);
}

// What answers almost nothing of the query is noise below what answers it
function best(index: SearchIndex, scores: Float32Array, parts: Part[], limit: number): ProcedureItem[] {
  const found: { row: number; score: number }[] = [];
  const top = scores.reduce((a, b) => Math.max(a, b), 0);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score > top * NOISE * HALF) found.push({ row, score });
  }
  const order = (a: (typeof found)[number], b: (typeof found)[number]) => b.score - a.score || a.row - b.row;
  found.sort(order);
  const said = new Set(parts.flatMap((p) => p.ways.flatMap((w) => w.said.map((s) => s.bare))));
  const first = found.slice(0, Math.max(limit, LOOKED_AT));
  if (said.size > 0) for (const f of first) f.score *= 1 + WHOLE_NAME * saidOfName(index, f.row, said) ** 2;
  first.sort(order);
  const least = (first[0]?.score ?? 0) * NOISE;
  return first
    .slice(0, limit)
    .filter((f) => f.score > least)
    .flatMap((f) => index.items[f.row] ?? []);
}

// How much of a procedure's name was said: 'Đăng ký thường trú' is meant before 'Xóa đăng ký thường trú'
function saidOfName(index: SearchIndex, row: number, said: Set<string>): number {
  let all = 0;
  let heard = 0;
  for (const bare of index.names[row] ?? []) {
    const idf = index.terms.get(bare)?.idf ?? 0;
    all += idf;
    if (said.has(bare)) heard += idf;
  }
  return all > 0 ? heard / all : 0;
}

export interface SearchOptions {
  /** 1 to 50; 10 unless told. */
  limit?: number;
  /** Somebody is still typing: the last word may be the beginning of one. */
  typing?: boolean;
}

export interface SearchAnswer {
  by: 'code' | 'words' | 'near' | 'needed' | 'nothing';
  items: ProcedureItem[];
}
