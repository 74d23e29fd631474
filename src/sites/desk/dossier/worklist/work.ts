import { codeIn } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import {
  countWork,
  listWork,
  statusesAtWork,
  type WorkFilter,
  type WorkItem,
  type WorkView,
  workViews,
} from '#domain/worklists';
import { page, redirect } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';
import { deskPaths } from '../dossier.paths.ts';
import { WorkViewPage } from './work.view.tsx';

export const PAGE = 50;
const LONGEST = 100;

/** The officer's own work first: five lists, soonest due at the top, narrowed by words and status, paged by key. */
export async function get(c: C<Officer>) {
  const officer = c.actor;
  const { db } = c.deps;
  const words = c.query.get('tim').trim().slice(0, LONGEST);
  const code = codeIn(words);
  if (code) return redirect(deskPaths.find({}, { ma: code }));
  const status = statusesAtWork.find((s) => s === c.query.get('tinh-trang'));
  const view: WorkView = workViews.find((v) => v === c.query.get('xem')) ?? 'mine';
  const filter: WorkFilter = { words, ...(status ? { status } : {}) };
  const after = keyOf(c.query.get('sau'));
  const reading = { view, now: c.now, limit: PAGE + 1, filter, ...(after ? { after } : {}) };
  const [found, counts] = await db.reads((r) =>
    Promise.all([listWork(r, officer, reading), countWork(r, officer, c.now, filter)]),
  );
  const hrefOf = (xem: WorkView, sau?: string) =>
    deskPaths.work({}, { xem, tim: words, 'tinh-trang': status, sau });
  const last = found[PAGE - 1];
  const next = found.length > PAGE && last ? hrefOf(view, nextKey(last)) : undefined;
  const paged = after !== undefined;
  return page(WorkViewPage({ c, view, filter, items: found.slice(0, PAGE), counts, hrefOf, next, paged }));
}

function nextKey(last: WorkItem): string {
  return `${last.dueAt.getTime()}_${last.id}`;
}

// A key that is none gives the first page.
function keyOf(text: string) {
  const [, ms, id = ''] = /^(\d{1,15})_(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { dueAt: new Date(Number(ms)), id } : undefined;
}
