import { removeDraftFile } from '#domain/drafts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { json, page, piece, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { partsWords } from '../../words/filing.ts';
import { stepPath } from '../filing.paths.ts';
import { filesNoLongerRequired, NO_LONGER_REQUIRED } from '../info/no-longer-required.tsx';
import { type AtDraft, type Filing, ofDraft, openFiling } from '../open-filing.ts';
import { PartBox, PartsView, partAnchor } from './parts.view.tsx';
import { boxOf, takeFiles } from './take-files.ts';

/**
 * The buttons of one part: "Tải lên" adds the chosen files, "Xóa" removes one. Without script they send the whole step, so that what
 * stands in other boxes is taken too; a script sends its own box alone, and gets it back.
 */
export const post = ofDraft<'part'>(
  async (c, f) => {
    const part = f.parts.find((p) => p.id === c.params.part);
    const removed = /^remove:(.+)$/.exec(c.form.get('_action'))?.[1];
    if (!part && !(removed && isNoLongerRequired(f, removed))) throw new NotFound('part');
    const { accepted, refused, busy } = await takeFiles(c, f);
    const place = `${stepPath('parts', f.draft.id)}#${part ? partAnchor(part.id) : NO_LONGER_REQUIRED}`;
    if (removed && c.wantsJson) await c.deps.db.tx((tx) => takeAway(tx, c, f, removed));
    else if (removed) {
      await c.change(async (tx) => {
        await takeAway(tx, c, f, removed);
        return place;
      });
    } else if (part && !c.uploads.some((u) => u.field === boxOf(part.id)))
      refused[part.id] = partsWords.notChosen(part.name);
    const status = busy ? 503 : 422;
    if (c.wantsJson && part) {
      const error = refused[part.id];
      if (error && accepted === 0 && !removed) return json({ ok: false, error }, status);
      return piece(PartBox({ f: await openFiling(c), part, error }));
    }
    if (Object.keys(refused).length === 0) return redirect(place);
    return page(PartsView({ c, f: await openFiling(c), errors: refused }), { status });
  },
  { step: 'parts' },
);

/** The boxes of the whole step, which the part's buttons send; none when this draft has nothing of that part. */
export async function boxesOfPart(c: AtDraft<'part'>): Promise<string[]> {
  const { parts, files } = await openFiling(c);
  const { part } = c.params;
  const needed = parts.map((p) => p.id);
  // of one that is no longer needed too, whose files can only be removed
  const known = [...needed, ...files.map((file) => file.partId)].includes(part);
  return known ? [...new Set([...needed, part])].map(boxOf) : [];
}

function isNoLongerRequired(f: Filing, fileId: string): boolean {
  return filesNoLongerRequired(f).some((file) => file.id === fileId);
}

function takeAway(tx: Tx, c: C, f: Filing, fileId: string): Promise<void> {
  return removeDraftFile(tx, c.deps, { citizen: f.citizen, draftId: f.draft.id, fileId, now: c.now });
}
