import { saveDraft } from '#domain/drafts';
import type { FieldErrors } from '#platform/errors.ts';
import { redirect } from '#platform/http/answer.ts';
import { statusOf } from '../../papers/one-box.ts';
import { boxOf, takeFiles } from '../../papers/take-files.ts';
import { partsWords } from '../../words/filing-parts.ts';
import { stepPath } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtDraft, type Filing, ofDraft, openFiling } from '../open-filing.ts';
import { keeperOf } from './keeper.ts';
import { showParts } from './show-parts.ts';

/** Step 2: a row for each paper that the case and the answers need. */
export const get = ofDraft(
  (c, f) => showParts(c, f, { errors: c.query.has('thieu') ? missingParts(c, f) : {} }),
  { step: 'parts' },
);

/**
 * The buttons of the whole step: each takes the files along that were chosen and not uploaded, and goes where it leads unless one of them
 * is refused. "Tiếp tục" goes on when every required part has a file.
 */
export const post = ofDraft(
  async (c, before) => {
    const { citizen, draft } = before;
    const taken = await takeFiles(c, keeperOf(c, before));
    const f = c.uploads.length > 0 ? await openFiling(c) : before;
    const leaves = wayOut(draft.id, c.form.get('_action'));
    const errors = leaves ? taken.refused : { ...missingParts(c, f), ...taken.refused };
    if (Object.keys(errors).length > 0) return showParts(c, f, { errors, status: statusOf(taken) });
    if (leaves) return redirect(leaves);
    return c.change(async (tx) => {
      await saveDraft(tx, c.deps.keys, {
        citizen,
        id: draft.id,
        from: '',
        change: {},
        reached: 'fee',
        now: c.now,
      });
      return stepPath('fee', draft.id);
    });
  },
  { step: 'parts' },
);

/** The boxes of the step, one of each part that this draft needs. */
export async function boxesOfStep(c: AtDraft): Promise<string[]> {
  return (await openFiling(c)).parts.map((p) => boxOf(p.id));
}

// where a button leads that does not go on
function wayOut(draft: string, action: string): string | undefined {
  if (action === 'back') return stepPath('info', draft);
  if (action === 'close') return leadsTo.mine();
  if (action === 'save') return stepPath('parts', draft, { 'da-luu': '1' });
  return undefined;
}

/** Part → sentence, for required parts that have no file. */
function missingParts(c: AtDraft, f: Filing): FieldErrors {
  const filled = new Set(f.files.map((file) => file.partId));
  return Object.fromEntries(
    f.parts
      .filter((p) => p.required && !filled.has(p.id))
      .map((p) => [p.id, c.words(partsWords).missing(p.name)]),
  );
}
