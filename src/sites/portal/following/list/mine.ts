import { expectedYears } from '#domain/calendar';
import { countCards, listMine } from '#domain/dossiers';
import { listDrafts } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';
import { cardOf } from './card-slugs.ts';
import { MineView, YOUR_TURN } from './mine.view.tsx';

const PAGE = 20;
const FEW_DRAFTS = 5;
const MOST_YOURS = 50;
const LONGEST = 200;

/**
 * "Hồ sơ của tôi": six cards with their counts, and the dossiers of one card or of all; those sent can be searched. What waits for its
 * person stands before everything else, and is a list of its own where it is long.
 */
export async function get(c: C<Citizen>) {
  const citizen = c.actor;
  const card = cardOf(c.query.get('loai'));
  const words = c.query.get('tim').trim().slice(0, LONGEST);
  const after = readKey(c.query.get('sau'));
  const from = after ? { after } : {};
  const { db, keys } = c.deps;
  const counts = await countCards(db, citizen);
  const expected = card === 'draft' ? new Set<number>() : await expectedYears(db);
  const whole = !card && !words;
  const onlyYours = whole && c.query.get('luot') === YOUR_TURN;
  const yours =
    whole && !onlyYours && !after
      ? await listMine(db, citizen, { limit: MOST_YOURS + 1, turn: 'persons' })
      : [];
  const sent =
    card === 'draft'
      ? []
      : await listMine(db, citizen, {
          limit: PAGE + 1,
          words,
          ...from,
          ...(card ? { card } : {}),
          ...(whole ? { turn: onlyYours ? 'persons' : 'others' } : {}),
        });
  const { drafts, more } =
    card === 'draft'
      ? await listDrafts(db, keys, citizen, { limit: PAGE, ...from, language: c.language })
      : card || after || words || onlyYours
        ? { drafts: [], more: false }
        : await listDrafts(db, keys, citizen, { limit: FEW_DRAFTS, language: c.language });
  return page(
    MineView({
      c,
      card,
      words: card === 'draft' ? '' : words,
      counts,
      yours: yours.slice(0, MOST_YOURS),
      moreYours: yours.length > MOST_YOURS,
      onlyYours,
      expected,
      sent: sent.slice(0, PAGE),
      drafts,
      next:
        card === 'draft'
          ? keyAfter(more, drafts.at(-1), (d) => d.updatedAt)
          : keyAfter(sent.length > PAGE, sent[PAGE - 1], (d) => d.changedAt),
      paged: !!after,
    }),
  );
}

function keyAfter<T extends { id: string }>(more: boolean, last: T | undefined, at: (row: T) => Date) {
  return more && last ? `${at(last).getTime()}.${last.id}` : undefined;
}

// an invalid key gives the first page
function readKey(text: string): { at: Date; id: string } | undefined {
  const [, ms, id = ''] = /^(\d{1,15})\.(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}
