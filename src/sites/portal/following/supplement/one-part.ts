import { NotFound } from '#platform/errors.ts';
import type { Answer } from '#platform/http/answer.ts';
import { boxAnswer, useBox } from '../../papers/one-box.ts';
import { supplementWords } from '../../words/supplement.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, openOwn, openOwnFor } from '../own-dossier.ts';
import { partsThatMayCome } from './requested-parts.ts';
import { besidesSupplement } from './show-supplement.ts';
import * as supplement from './supplement.ts';
import { keeperOfParts } from './supplement-keeper.ts';
import { SupplementBox } from './supplement-parts.tsx';

/**
 * The buttons of one paper. Without script they send the whole page, which is saved; a script sends the paper's own box alone, and gets
 * it back: the words beside it stay on the page, whose script saves them.
 */
export async function post(c: AtOwnDossier<'part'>): Promise<Answer> {
  if (!c.wantsJson) return supplement.press(c, c.params.part);
  const open = await openOwnFor(c, 'supplement');
  const { part } = c.params;
  const rows = partsThatMayCome(open, c.language);
  const row = rows.find((p) => p.spec.id === part);
  if (!row) throw new NotFound('part');
  const specs = rows.map((p) => p.spec);
  const taken = await useBox(c, keeperOfParts(c, open, specs), {
    part,
    place: followingPaths.supplement({ code: open.dossier.code }),
    notChosen: c.words(supplementWords).notChosen(row.spec.name),
  });
  return boxAnswer(taken, part, async (error) => {
    const now = await openOwn(c);
    const besides = await besidesSupplement(c, now);
    const added = now.unsent.filter((file) => file.partId === part);
    return SupplementBox({ open: now, part: { ...row, added }, ...besides, error });
  });
}
