import { countCards, listDrafts, listMine, type MyDossier } from '#domain/dossiers';
import { page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../deps.ts';
import { cardOf } from './card-slugs.ts';
import { MineView } from './mine.view.tsx';
import { citizenOf } from './own-dossier.ts';

const PAGE = 20;
const FEW_DRAFTS = 5;

/** "Hồ sơ của tôi": six cards with their counts, and the dossiers of one or of all. Four queries at most. */
export async function get(c: C) {
  const citizen = citizenOf(c);
  const card = cardOf(c.query.get('loai'));
  const after = readKey(c.query.get('sau'));
  const at = { limit: PAGE + 1, ...(after ? { after } : {}) };
  const counts = await countCards(c.deps.db, citizen);
  const sent =
    card === 'draft' ? [] : await listMine(c.deps.db, citizen, { ...at, ...(card ? { card } : {}) });
  const drafts =
    card === 'draft'
      ? await listDrafts(c.deps.db, citizen.accountId, at)
      : card || after
        ? []
        : await listDrafts(c.deps.db, citizen.accountId, { limit: FEW_DRAFTS });
  const next =
    card === 'draft' ? nextKey(drafts, (d) => d.updatedAt) : nextKey<MyDossier>(sent, (d) => d.changedAt);
  return page(
    MineView({
      c,
      card,
      counts,
      sent: sent.slice(0, PAGE),
      drafts: drafts.slice(0, PAGE),
      next,
      paged: !!after,
    }),
  );
}

function nextKey<T extends { id: string }>(rows: T[], at: (row: T) => Date): string | undefined {
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return last && `${at(last).getTime()}.${last.id}`;
}

// A key that is none gives the first page.
function readKey(text: string): { at: Date; id: string } | undefined {
  const [, ms, id = ''] = /^(\d{1,15})\.(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}
