import { type OpenDossier, saveSupplement } from '#domain/dossiers';
import type { SupplementContent, SupplementDraft } from '#domain/drafts';
import { Refusal } from '#platform/errors.ts';
import { type AtOwnDossier, refOf } from '../own-dossier.ts';
import { askedForm, type Corrected } from './supplement-answers.ts';
import { MARK, REVISION } from './supplement-names.ts';

/**
 * Keeps what was typed on the page, right or wrong, for another day or another device. Where nothing was typed and nothing is kept,
 * nothing is: opening the page, or sending a file, makes no draft.
 */
export async function keepUnsent(c: AtOwnDossier, open: OpenDossier, said: Corrected): Promise<Kept> {
  const from = c.form.get(MARK);
  if (!said.touched && !from) return { mark: '' };
  try {
    const result = await c.deps.db.tx((tx) =>
      saveSupplement(tx, c.deps.keys, {
        ref: refOf(open),
        citizen: c.actor,
        revision: Number(c.form.get(REVISION)) || 0,
        from,
        content: contentOf(open, said),
        now: c.now,
      }),
    );
    return 'stale' in result ? result : { mark: result.kept.mark };
  } catch (e) {
    if (e instanceof Refusal && e.is('dossier.changed')) return { refused: 'changed' };
    if (e instanceof Refusal && e.is('supplement.too-long')) return { refused: 'tooLong' };
    throw e;
  }
}

/** What is kept of a page: the e-form only where it was asked for. */
export function contentOf(open: OpenDossier, said: Corrected): SupplementContent {
  return { answers: askedForm(open) ? said.answers : {}, note: said.note };
}

/** The mark of the draft that is kept now; or what was kept meanwhile by another page; or why nothing could be. */
export type Kept = { mark: string } | { stale: SupplementDraft } | { refused: 'changed' | 'tooLong' };
