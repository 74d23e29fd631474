import { NotFound } from '#platform/errors.ts';
import { redirect } from '#platform/http/answer.ts';
import { readChange } from '../../papers/change-file.ts';
import { boxAnswer, statusOf, useBox } from '../../papers/one-box.ts';
import { paperAnchor } from '../../papers/paper-box.tsx';
import { boxOf } from '../../papers/take-files.ts';
import { partsWords } from '../../words/filing-parts.ts';
import { stepPath } from '../filing.paths.ts';
import { NO_LONGER_REQUIRED } from '../info/no-longer-required.tsx';
import { type AtDraft, type Filing, ofDraft, openFiling } from '../open-filing.ts';
import { keeperOf } from './keeper.ts';
import { PartBox } from './parts.view.tsx';
import { besidesFiles, removedFiles, showParts } from './show-parts.ts';

/**
 * The buttons of one part: "Tải lên" adds the chosen files, "Xóa" removes one, "Hoàn tác" brings it back. Without script they send the
 * whole step, so that what stands in other boxes is taken too; a script sends its own box alone, and gets it back.
 */
export const post = ofDraft<'part'>(
  async (c, f) => {
    const { draft } = f;
    const part = f.parts.find((p) => p.id === c.params.part);
    const change = readChange(c.form.get('_action'));
    if (!part && !(change && (await filesOfPart(c, f)).includes(change.fileId))) throw new NotFound('part');
    const place = `${stepPath('parts', draft.id)}#${part ? paperAnchor(part.id) : NO_LONGER_REQUIRED}`;
    const taken = await useBox(c, keeperOf(c, f), {
      part: c.params.part,
      place,
      notChosen: c.words(partsWords).notChosen(part?.name ?? ''),
    });
    if (c.wantsJson && part)
      return boxAnswer(taken, part.id, async (error) => {
        const now = await openFiling(c);
        return PartBox({ f: now, ...(await besidesFiles(c, now)), part, error });
      });
    if (Object.keys(taken.refused).length === 0) return redirect(place);
    return showParts(c, await openFiling(c), { errors: taken.refused, status: statusOf(taken) });
  },
  { step: 'parts' },
);

/** The boxes of the whole step, which the part's buttons send; none when this draft has nothing of that part. */
export async function boxesOfPart(c: AtDraft<'part'>): Promise<string[]> {
  const f = await openFiling(c);
  const { part } = c.params;
  const needed = f.parts.map((p) => p.id);
  // of one that is no longer needed too, whose files can only be removed and brought back
  const known = needed.includes(part) || (await filesOfPart(c, f)).length > 0;
  return known ? [...new Set([...needed, part])].map(boxOf) : [];
}

// those just removed too, of a part that the draft may need no longer
async function filesOfPart(c: AtDraft<'part'>, f: Filing): Promise<string[]> {
  const all = [...f.files, ...(await removedFiles(c, f))];
  return all.filter((file) => file.partId === c.params.part).map((file) => file.id);
}
