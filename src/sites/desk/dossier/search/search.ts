import { getCalendars } from '#domain/calendar';
import {
  codeIn,
  commonNames,
  exportList,
  findByNumber,
  type ListedDossier,
  listKeyOf,
  numberSought,
  proceduresListed,
  provenOwners,
  type Search,
  searchDossiers,
} from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import { type Answer, bytes, page, redirect } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { searchWords as w } from '../../words/search.ts';
import { deskPaths } from '../dossier.paths.ts';
import { type Choices, choicesOf } from './choices.ts';
import { keyIn, keyText } from './list-key.ts';
import { SearchView } from './search.view.tsx';
import { listCsv } from './search-csv.ts';
import {
  agencyOf,
  asked,
  filterOf,
  orderOf,
  SEARCH,
  type SearchOrder,
  searchErrors,
  type TypedSearch,
  typedSearch,
} from './search-form.ts';

/** All dossiers that the officer's agency may see, ended ones too, as its address narrows and orders them, paged by key. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { db, keys } = c.deps;
  const typed = typedSearch(c.filledAgain ? c.form : c.query, SEARCH);
  const agencyId = agencyOf(c.actor, typed);
  if (!agencyId) return page(SearchView({ c, typed, errors: {} }));
  const code = codeIn(typed.tim);
  if (code && !numberSought(typed.tim)) return redirect(deskPaths.find({}, { ma: code }));
  const errors = searchErrors(typed);
  // nothing is looked for by what cannot be read, nor by a number that stands in an address
  if (Object.keys(errors).length > 0)
    return page(SearchView({ c, typed, errors, choices: await choicesAt(db, agencyId, c.now) }), {
      status: 422,
    });
  if (numberSought(typed.tim))
    return page(SearchView({ c, typed, errors, choices: await choicesAt(db, agencyId, c.now), press: true }));
  const size = Number(typed['so-dong'] || SEARCH.usual['so-dong']);
  const search = searchOf(c, agencyId, typed);
  const after = keyIn(c.query.get('sau'));
  const [choices, found, lines] = await db.reads(async (r) => {
    const [offered, result] = await Promise.all([
      choicesAt(r, agencyId, c.now),
      searchDossiers(r, keys, c.actor, { ...search, limit: size + 1, after }),
    ]);
    return [offered, result, await linesOf(c, r, result.rows.slice(0, size))] as const;
  });
  const last = found.rows[size - 1];
  const next = found.rows.length > size && last ? keyText(listKeyOf(last, search.order)) : undefined;
  const filter = asked(typed);
  return page(
    SearchView({
      c,
      typed,
      errors,
      choices,
      list: { ...lines, title: w.shown(lines.rows.length, found.count, found.more) },
      first: after ? deskPaths.search({}, filter) : undefined,
      next: next ? deskPaths.search({}, { ...filter, sau: next }) : undefined,
    }),
  );
}

/**
 * What was typed: a person's whole number is looked up here and stands in no address, which browsers and logs would keep; everything else
 * leads to its own address, so that going back, printing and a bookmark find it again.
 */
export async function post(c: C<Officer>): Promise<Answer> {
  const { db, keys } = c.deps;
  const typed = typedSearch(c.form, SEARCH);
  const number = numberSought(typed.tim);
  const agencyId = agencyOf(c.actor, typed);
  if (!number || !agencyId) return redirect(deskPaths.search({}, asked(typed)));
  const rows = await db.tx((tx) => findByNumber(tx, keys, c.actor, { agencyId, number, now: c.now }));
  const [choices, lines] = await db.reads((r) =>
    Promise.all([choicesAt(r, agencyId, c.now), linesOf(c, r, rows)]),
  );
  return page(
    SearchView({
      c,
      typed: typedSearch(c.form.with(ONLY_NUMBER), SEARCH),
      errors: {},
      choices,
      list: { ...lines, title: w.ofNumber(rows.length), byNumber: true },
    }),
  );
}

/** What was found, for a spreadsheet. */
export async function takeAway(c: C<Officer>): Promise<Answer> {
  const typed = typedSearch(c.form, SEARCH);
  const agencyId = agencyOf(c.actor, typed);
  if (!agencyId || numberSought(typed.tim) || Object.keys(searchErrors(typed)).length > 0)
    return redirect(deskPaths.search({}, asked(typed)));
  const search = searchOf(c, agencyId, typed);
  const rows = await c.deps.db.tx((tx) => exportList(tx, c.deps.keys, c.actor, search), WORK_LIMITS);
  return bytes(listCsv(rows), {
    type: 'text/csv; charset=utf-8',
    filename: w.exportFile(localDate(c.now)),
  });
}

// a number is looked for among all dossiers, so that no box may say otherwise
const ONLY_NUMBER = {
  'thu-tuc': '',
  'tinh-trang': '',
  'nguoi-giu': '',
  'nop-tu': '',
  'nop-den': '',
  'hen-tu': '',
  'hen-den': '',
  xep: '',
  'so-dong': '',
};

function searchOf(c: C<Officer>, agencyId: string, typed: TypedSearch<SearchOrder>): Search {
  return { agencyId, words: typed.tim, filter: filterOf(typed), order: orderOf(typed), now: c.now };
}

/** The procedures and the officers that the list can be narrowed to. */
async function choicesAt(r: Reader, agencyId: string, now: Date): Promise<Choices> {
  return choicesOf(r, { codes: await proceduresListed(r, agencyId), agencyIds: [agencyId], now });
}

async function linesOf(c: C<Officer>, r: Reader, rows: ListedDossier[]) {
  const [proven, procedures, { calendarOf }] = await Promise.all([
    provenOwners(r, c.deps.keys, rows),
    commonNames(r, rows),
    getCalendars(r, [...new Set(rows.map((d) => d.ownerAgencyId))]),
  ]);
  return { rows, proven, procedures, calendarOf };
}
