import { countWork, listWork, type WorkView, workViews } from '#domain/dossiers';
import { page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../deps.ts';
import { officerOf } from './acting.ts';
import { deskPaths } from './dossier.paths.ts';
import { WorkViewPage } from './work.view.tsx';

export const PAGE = 50;

/** The officer's own work first: four lists, soonest due at the top, paged by key. */
export async function get(c: C) {
  const officer = officerOf(c);
  const { db } = c.deps;
  const asked = c.query.get('xem');
  const view: WorkView = workViews.find((v) => v === asked) ?? 'mine';
  const after = keyOf(c.query.get('sau'));
  const items = await listWork(db, officer, {
    view,
    now: c.now,
    limit: PAGE + 1,
    ...(after ? { after } : {}),
  });
  const counts = await countWork(db, officer, c.now);
  const last = items[PAGE - 1];
  const next =
    items.length > PAGE && last
      ? deskPaths.work({}, { xem: view, sau: `${last.dueAt.getTime()}_${last.id}` })
      : undefined;
  return page(
    WorkViewPage({ c, view, items: items.slice(0, PAGE), counts, next, paged: after !== undefined }),
  );
}

// A key that is none gives the first page.
function keyOf(text: string) {
  const [, ms, id = ''] = /^(\d{1,15})_(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { dueAt: new Date(Number(ms)), id } : undefined;
}
