import { dueDayBefore, getCalendars } from '#domain/calendar';
import { codeIn, commonNames, provenOwners } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import {
  countWork,
  keyAfter,
  listWork,
  statusesAtWork,
  type Whose,
  type WorkFilter,
  type WorkKey,
  type WorkView,
  workViews,
} from '#domain/worklists';
import { page, redirect } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';
import { unsentOf } from '../../parked/unsent.ts';
import { deskPaths } from '../dossier.paths.ts';
import type { HrefOf } from './list-nav.tsx';
import { OWN, WorkViewPage } from './work.view.tsx';

export const PAGE = 50;
const LONGEST = 100;

/** Shows one of the worklists, at first the officer's own: soonest due at the top, of whom they choose, filtered by text and status, paged by key. */
export async function get(c: C<Officer>) {
  const officer = c.actor;
  const { db } = c.deps;
  const searchText = c.query.get('tim').trim().slice(0, LONGEST);
  const code = codeIn(searchText);
  if (code) return redirect(deskPaths.find({}, { ma: code }));
  const status = statusesAtWork.find((s) => s === c.query.get('tinh-trang'));
  const view: WorkView = workViews.find((v) => v === c.query.get('xem')) ?? 'mine';
  const whose: Whose = c.query.get('cua') === OWN ? 'own' : 'wide';
  const filter: WorkFilter = { searchText, ...(status ? { status } : {}) };
  const after = keyOf(c.query.get('sau'));
  const query = { view, whose, limit: PAGE + 1, filter, ...(after ? { after } : {}) };
  const [rows, counts, proven, procedures, calendars] = await db.reads(async (r) => {
    const own = agenciesOf(officer);
    const { calendarOf } = await getCalendars(r, own);
    const at = { now: c.now, apologies: (id: string) => dueDayBefore(calendarOf(id), c.now) };
    const [listed, counted] = await Promise.all([
      listWork(r, officer, { ...query, ...at }),
      countWork(r, officer, at, { filter, whose }),
    ]);
    const others = [...new Set(listed.map((item) => item.ownerAgencyId))].filter((id) => !own.includes(id));
    const [levels, names, more] = await Promise.all([
      provenOwners(r, c.deps.keys, listed),
      commonNames(r, listed),
      others.length > 0 ? getCalendars(r, others) : undefined,
    ]);
    const calendarAt = (id: string) => (more && others.includes(id) ? more.calendarOf(id) : calendarOf(id));
    return [listed, counted, levels, names, calendarAt] as const;
  });
  const hrefOf: HrefOf = (xem, o = {}) =>
    deskPaths.work(
      {},
      {
        xem,
        cua: (o.whose ?? whose) === 'own' ? OWN : undefined,
        tim: searchText,
        'tinh-trang': status,
        sau: o.after,
      },
    );
  const last = rows[PAGE - 1];
  const next = rows.length > PAGE && last ? hrefOf(view, { after: keyText(keyAfter(last, view)) }) : undefined;
  const paged = after !== undefined;
  const items = rows.slice(0, PAGE);
  const unsent = await unsentOf(c);
  return page(
    WorkViewPage({
      c,
      view,
      whose,
      filter,
      items,
      proven,
      procedures,
      calendars,
      counts,
      hrefOf,
      next,
      paged,
      unsent,
    }),
  );
}

function agenciesOf(officer: Officer): string[] {
  return [...new Set(officer.posts.map((p) => p.agencyId))];
}

function keyText({ at, id }: WorkKey): string {
  return `${at.getTime()}_${id}`;
}

// A malformed key gives the first page.
function keyOf(text: string): WorkKey | undefined {
  const [, ms, id = ''] = /^(\d{1,15})_(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}
