import type { Reader } from '#platform/db/db.ts';
import type { Language } from '#platform/language.ts';
import { clean, plainSigns } from '#platform/text.ts';
import type { ProcedureItem } from './list-procedures.ts';
import { type Part, queryParts } from './query-parts.ts';
import { scoreRows } from './score-rows.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { type Syllable, syllables } from './syllables.ts';

const CODE_ALONE = /^[^\p{L}\d]*(\d) ?[.,-]? ?(\d{3,6})(?:\.\d{3}\.\d{2}\.\d{2}\.[a-z]?\d+)?[^\p{L}\d]*$/iu;
const CODE_AMONG_WORDS = /(?<![\d.,-])(\d) ?[.,-]? ?(\d{6})(?!\d)/;
const MOST_SYLLABLES = 60;
const MOST_DOUBTED = 10;
const POOR = 0.7;
const BETTER = 1.2;
const BETTER_WITHOUT_PAIR = 0.8;
const NOISE = 0.08;
const ROOM_FOR_NAME = 0.5; // a whole name may still raise the score
const RESCORED = 60;
const WHOLE_NAME = 0.8;

/**
 * The procedures that answer what somebody typed, the best first. It may be a code or its beginning, words with or without marks, in the
 * old or the new tone placement, people's words for official ones, short forms, words with typing errors, or a question in a sentence.
 * `by` says how they were found; 'needed' means that the words name nothing, and gives what most people need.
 */
export async function searchProcedures(db: Reader, q: string, o: SearchOptions = {}): Promise<SearchAnswer> {
  return searchIn(await searchIndex(db), q, o);
}

/** The same over a given index. */
export function searchIn(index: SearchIndex, q: string, o: SearchOptions = {}): SearchAnswer {
  const limit = Math.min(Math.max(o.limit ?? 10, 1), 50);
  const text = clean(q).slice(0, 400);
  const byCode = findByCode(index, text, limit);
  if (byCode.length > 0) return { by: 'code', items: byCode };
  const query = syllables(text).slice(0, MOST_SYLLABLES);
  if (query.length === 0) return { by: 'nothing', items: [] };
  const typing = o.typing ?? false;
  const english = o.language === 'en';
  let parts = queryParts(index, query, { typing, doubtAll: false, english });
  // 'ho chi' are only question words, unless the last is the beginning of a word that goes with the one before
  if (typing && namesNothing(parts))
    parts = queryParts(index, query, { typing, doubtAll: false, english, lastWordUnfinished: true });
  if (namesNothing(parts)) return { by: 'needed', items: best(index, index.prior, [], limit) };
  const found = scoreRows(index, parts);
  const by = parts.some((p) => p.misspelt) ? 'near' : 'words';
  const noKnownPair = haveNoKnownPair(index, query);
  if ((found.cover < POOR || noKnownPair) && query.length <= MOST_DOUBTED) {
    const doubtedParts = queryParts(index, query, { typing, doubtAll: true, english });
    const doubted = scoreRows(index, doubtedParts);
    if (doubted.top > found.top * (noKnownPair ? BETTER_WITHOUT_PAIR : BETTER))
      return { by: 'near', items: best(index, doubted.rows, doubtedParts, limit) };
  }
  return { by, items: best(index, found.rows, parts, limit) };
}

function namesNothing(parts: Part[]): boolean {
  return parts.every((p) => p.weight < 1);
}

// No two syllables of the query stand side by side in any row: one may be misspelt even though all are known
function haveNoKnownPair(index: SearchIndex, query: Syllable[]): boolean {
  return query.length > 1 && query.slice(1).every((s, i) => !index.terms.has(`${query[i]?.bare} ${s.bare}`));
}

// '1.001456', '1001456', '1.0014', '2.000815.000.00.00.H41'; a whole code also among words and marks: 'thủ tục (1.001456).'
function findByCode(index: SearchIndex, text: string, limit: number): ProcedureItem[] {
  const plain = plainSigns(text);
  const m = CODE_ALONE.exec(plain) ?? CODE_AMONG_WORDS.exec(plain);
  if (!m) return [];
  const code = `${m[1]}.${m[2]}`;
  return index.items
    .filter((i) => i.code.startsWith(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, limit);
}

// Rows that answer almost nothing of the query are noise below the rows that answer it
function best(index: SearchIndex, scores: Float32Array, parts: Part[], limit: number): ProcedureItem[] {
  const found: { row: number; score: number }[] = [];
  const top = scores.reduce((a, b) => Math.max(a, b), 0);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score > top * NOISE * ROOM_FOR_NAME) found.push({ row, score });
  }
  const order = (a: (typeof found)[number], b: (typeof found)[number]) => b.score - a.score || a.row - b.row;
  found.sort(order);
  const querySyllables = new Set(parts.flatMap((p) => p.ways.flatMap((w) => w.syllables.map((s) => s.bare))));
  const first = found.slice(0, Math.max(limit, RESCORED));
  if (querySyllables.size > 0)
    for (const f of first) f.score *= 1 + WHOLE_NAME * shareOfName(index, f.row, querySyllables) ** 2;
  first.sort(order);
  const least = (first[0]?.score ?? 0) * NOISE;
  return first
    .slice(0, limit)
    .filter((f) => f.score > least)
    .flatMap((f) => index.items[f.row] ?? []);
}

// How much of a procedure's name is in the query: 'Đăng ký thường trú' goes before 'Xóa đăng ký thường trú'
function shareOfName(index: SearchIndex, row: number, querySyllables: Set<string>): number {
  let all = 0;
  let matched = 0;
  for (const bare of index.names[row] ?? []) {
    const idf = index.terms.get(bare)?.idf ?? 0;
    all += idf;
    if (querySyllables.has(bare)) matched += idf;
  }
  return all > 0 ? matched / all : 0;
}

export interface SearchOptions {
  /** 1 to 50; 10 by default. */
  limit?: number;
  /** Somebody is still typing: the last word may be unfinished. */
  typing?: boolean;
  /** Of the page on which it was typed: in English, words of a question in English say nothing either. */
  language?: Language;
}

export interface SearchAnswer {
  by: 'code' | 'words' | 'near' | 'needed' | 'nothing';
  items: ProcedureItem[];
}
