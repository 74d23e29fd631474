import { officersAt } from '#domain/agencies';
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
import { findProcedures } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import { type Answer, bytes, page, redirect } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { searchWords as w } from '../../words/search.ts';
import { deskPaths } from '../dossier.paths.ts';
import { type Choices, SearchView } from './search.view.tsx';
import { listCsv } from './search-csv.ts';
import {
  agencyOf,
  asked,
  filterOf,
  orderOf,
  PAGE_SIZES,
  searchErrors,
  type TypedSearch,
  typedSearch,
} from './search-form.ts';

/** All dossiers that the officer's agency may see, ended ones too, as its address narrows and orders them, paged by key. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { db, keys } = c.deps;
  const typed = typedSearch(c.filledAgain ? c.form : c.query);
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
  const size = Number(typed['so-dong'] || PAGE_SIZES[0]);
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
  const typed = typedSearch(c.form);
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
      typed: typedSearch(c.form.with(ONLY_NUMBER)),
      errors: {},
      choices,
      list: { ...lines, title: w.ofNumber(rows.length), byNumber: true },
    }),
  );
}

/** What was found, for a spreadsheet. */
export async function takeAway(c: C<Officer>): Promise<Answer> {
  const typed = typedSearch(c.form);
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

function searchOf(c: C<Officer>, agencyId: string, typed: TypedSearch): Search {
  return { agencyId, words: typed.tim, filter: filterOf(typed), order: orderOf(typed), now: c.now };
}

/** The procedures and the officers that the list can be narrowed to. */
async function choicesAt(r: Reader, agencyId: string, now: Date): Promise<Choices> {
  const [codes, officers] = await Promise.all([
    proceduresListed(r, agencyId),
    officersAt(r, agencyId, {}, now),
  ]);
  const procedures = await findProcedures(r, codes);
  return { procedures, officers: new Map(officers.map((o) => [o.officerId, o.name])) };
}

async function linesOf(c: C<Officer>, r: Reader, rows: ListedDossier[]) {
  const [proven, procedures, { calendarOf }] = await Promise.all([
    provenOwners(r, c.deps.keys, rows),
    commonNames(r, rows),
    getCalendars(r, [...new Set(rows.map((d) => d.ownerAgencyId))]),
  ]);
  return { rows, proven, procedures, calendarOf };
}

function keyText({ at, id }: { at: Date; id: string }): string {
  return `${at.getTime()}_${id}`;
}

// A malformed key gives the first page.
function keyIn(text: string): { at: Date; id: string } | undefined {
  const [, ms, id = ''] = /^(\d{1,15})_(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}
